/**
 * The step that reads the corpus once and takes every document from bytes to terms. Start at {@link
 * org.wenmai.engine.text.TextStep}.
 */
@NullMarked
package org.wenmai.engine.text;

import org.jspecify.annotations.NullMarked;
