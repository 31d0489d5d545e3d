/**
 * Aggregation over the tables that grow with the corpus: scan, merge by key, aggregate. The same
 * code runs in this JVM over a small run and as Spark tasks over a large one. Start at {@link
 * org.wenmai.report.aggregate.Rows}.
 */
@NullMarked
package org.wenmai.report.aggregate;

import org.jspecify.annotations.NullMarked;
