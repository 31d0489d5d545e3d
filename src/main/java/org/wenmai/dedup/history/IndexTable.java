package org.wenmai.dedup.history;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.wenmai.dedup.ComparedText;
import org.wenmai.schema.WorkTables;

/**
 * The documents of this run in the shape of table {@code index} (without run and family_id), so
 * that those of earlier runs are found and compared in the same way.
 */
public final class IndexTable {
  private IndexTable() {}

  /** doc_id, published_at, length, script, text, exact, shingles, signature. */
  public static Dataset<Row> of(Dataset<Row> records) {
    return records.select(
        col("doc_id"),
        col("published_at"),
        coalesce(length(col("text")), lit(0)).as("length"),
        col("script"),
        ComparedText.column(records.columns()).as("text"),
        col(WorkTables.SKETCH + ".exact"),
        col(WorkTables.SKETCH + ".shingles"),
        col(WorkTables.SKETCH + ".signature"));
  }
}
