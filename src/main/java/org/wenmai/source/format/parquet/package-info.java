/**
 * Parquet: one record a row, of the mapped columns only. Start at {@link
 * org.wenmai.source.format.parquet.ParquetRecordReader}.
 */
@NullMarked
package org.wenmai.source.format.parquet;

import org.jspecify.annotations.NullMarked;
