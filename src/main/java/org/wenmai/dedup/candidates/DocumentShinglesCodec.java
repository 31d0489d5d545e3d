package org.wenmai.dedup.candidates;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.wenmai.dedup.history.IndexTable;

/**
 * Rows of what candidate pairs are found by. They are Spark's own, since a {@link Row} has an
 * object for each shingle.
 */
final class DocumentShinglesCodec {
  private static final int DOC_ID = 0;
  private static final int TIME = 1;
  private static final int EXACT = 2;
  private static final int SHINGLES = 3;
  private static final int SAMPLE = 4;
  private static final int OLD = 5;

  private static final int HEX_DIGITS_OF_A_LONG = 16;

  private DocumentShinglesCodec() {}

  /**
   * The rows that {@link #fromRow} reads.
   *
   * @param documents with the columns of {@link IndexTable}
   */
  static JavaRDD<InternalRow> rows(Dataset<Row> documents) {
    Dataset<Row> rows =
        documents.select(
            col("doc_id"),
            IndexTable.time(),
            col("exact"),
            col("shingles"),
            col("sample"),
            col("run").isNotNull());
    return ((org.apache.spark.sql.classic.Dataset<Row>) rows).queryExecution().toRdd().toJavaRDD();
  }

  static DocumentShingles fromRow(InternalRow row) {
    return new DocumentShingles(
        row.getString(DOC_ID),
        row.getLong(TIME),
        Long.parseUnsignedLong(row.getString(EXACT), 0, HEX_DIGITS_OF_A_LONG, 16),
        row.getInt(SHINGLES),
        row.getArray(SAMPLE).toLongArray(),
        row.getBoolean(OLD));
  }
}
