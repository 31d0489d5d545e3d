/**
 * How the search for copies does at scale and on skewed corpora: corpora with planted copies, a run
 * of the product on each, and what it cost and found. Run by {@code jobs/bench/copies}, no part of
 * the build. Start at {@link org.wenmai.accuracy.copies.CopiesBenchmark}.
 */
package org.wenmai.accuracy.copies;
