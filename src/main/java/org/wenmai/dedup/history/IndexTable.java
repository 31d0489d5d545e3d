package org.wenmai.dedup.history;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_micros;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.wenmai.dedup.ComparedText;
import org.wenmai.schema.WorkTables;

/**
 * The documents of this run as table {@code index} has those of earlier runs (without family_id),
 * so that all are found and compared in the same way.
 */
public final class IndexTable {
  private IndexTable() {}

  /** doc_id, run (null), published_at, length, script, text, offsets, exact, shingles, sample. */
  public static Dataset<Row> of(Dataset<Row> records) {
    return records.select(
        col("doc_id"),
        lit(null).cast(DataTypes.StringType).as("run"),
        col("published_at"),
        coalesce(length(col("text")), lit(0)).as("length"),
        col("script"),
        ComparedText.column(records.columns()).as("text"),
        ComparedText.offsets(records.columns()).as("offsets"),
        col(WorkTables.SKETCH + ".exact"),
        col(WorkTables.SKETCH + ".shingles"),
        col(WorkTables.SKETCH + ".sample"));
  }

  /** When a document was published, microseconds; the largest where unknown. */
  public static Column time() {
    return coalesce(unix_micros(col("published_at")), lit(Long.MAX_VALUE));
  }
}
