/**
 * Writes rows to Parquet files: one pass over a dataset writes several tables, and counts and
 * hashes what it writes. Start at {@link org.wenmai.warehouse.table.TableWriter}.
 */
@NullMarked
package org.wenmai.warehouse.table;

import org.jspecify.annotations.NullMarked;
