package org.wenmai.stage.families;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.wenmai.stage.Work;

/**
 * The documents of this run in the shape of table {@code index} (without run and family_id), so
 * that those of earlier runs are found and compared in the same way.
 */
final class Indexed {
  private Indexed() {}

  /** doc_id, published_at, length, script, text, exact, shingles, signature. */
  static Dataset<Row> of(Dataset<Row> records) {
    return records.select(
        col("doc_id"),
        col("published_at"),
        coalesce(length(col("text")), lit(0)).as("length"),
        col("script"),
        ComparedText.column(records.columns()).as("text"),
        col(Work.SKETCH + ".exact"),
        col(Work.SKETCH + ".shingles"),
        col(Work.SKETCH + ".signature"));
  }
}
