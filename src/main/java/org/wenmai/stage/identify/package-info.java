/**
 * The stage that finds the language and script of documents and of their paragraphs. Start at
 * {@link org.wenmai.stage.identify.IdentifyStage}.
 */
@NullMarked
package org.wenmai.stage.identify;

import org.jspecify.annotations.NullMarked;
