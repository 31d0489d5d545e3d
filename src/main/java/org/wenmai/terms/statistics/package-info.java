/**
 * Counts the terms of the corpus and weighs them in each document. Start at {@link
 * org.wenmai.terms.statistics.WeighStage}.
 */
@NullMarked
package org.wenmai.terms.statistics;

import org.jspecify.annotations.NullMarked;
