/**
 * How good the text algorithms are on labelled data: run by {@code jobs/bench/accuracy}, no part of
 * the build. Start at {@link org.wenmai.accuracy.Accuracy}.
 */
package org.wenmai.accuracy;
