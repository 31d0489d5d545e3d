/**
 * The stages of the text pass, in order: repair, identify, fold, segment. Each has its settings
 * beside it. Pure; the algorithms are in {@link org.wenmai.text}.
 */
@NullMarked
package org.wenmai.document.stage;

import org.jspecify.annotations.NullMarked;
