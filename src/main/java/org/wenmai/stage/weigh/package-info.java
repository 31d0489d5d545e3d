/**
 * Counts the terms of the corpus and weighs them in each document. Start at {@link
 * org.wenmai.stage.weigh.WeighStage}.
 */
@NullMarked
package org.wenmai.stage.weigh;

import org.jspecify.annotations.NullMarked;
