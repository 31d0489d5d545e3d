/**
 * Rows to Parquet files: one pass over a dataset writes several tables, and counts and hashes what
 * it writes. Start at {@link org.wenmai.run.table.TableWriter}.
 */
@NullMarked
package org.wenmai.run.table;

import org.jspecify.annotations.NullMarked;
