/**
 * A document of the text pass, from decoded bytes to terms, and what a stage of that pass is. Start
 * at {@link org.wenmai.document.DocumentStage}.
 */
@NullMarked
package org.wenmai.document;

import org.jspecify.annotations.NullMarked;
