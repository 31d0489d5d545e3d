/**
 * Apache Parquet: each row is a record; only the mapped columns are read. Start at {@link
 * org.wenmai.source.format.parquet.ParquetRecordReader}.
 */
@NullMarked
package org.wenmai.source.format.parquet;

import org.jspecify.annotations.NullMarked;
