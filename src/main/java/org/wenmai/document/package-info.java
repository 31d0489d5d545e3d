/**
 * A document on its way from decoded bytes to terms, and what a stage of that way is. Start at
 * {@link org.wenmai.document.DocumentStage}.
 */
@NullMarked
package org.wenmai.document;

import org.jspecify.annotations.NullMarked;
