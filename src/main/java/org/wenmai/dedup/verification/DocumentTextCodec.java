package org.wenmai.dedup.verification;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.wenmai.dedup.history.IndexTable;

/** Rows of documents with their texts. */
final class DocumentTextCodec {
  private static final int DOC_ID = 0;
  private static final int RUN = 1;
  private static final int TIME = 2;
  private static final int LENGTH = 3;
  private static final int SCRIPT = 4;
  private static final int TEXT = 5;
  private static final int OFFSETS = 6;

  private DocumentTextCodec() {}

  /**
   * The rows that {@link #fromRow} reads.
   *
   * @param documents with the columns of {@link IndexTable}
   */
  static Dataset<Row> rows(Dataset<Row> documents) {
    return documents.select(
        col("doc_id"),
        col("run"),
        IndexTable.time(),
        col("length"),
        col("script"),
        col("text"),
        col("offsets"));
  }

  static DocumentText fromRow(Row row) {
    return new DocumentText(
        row.getString(DOC_ID),
        row.getString(RUN),
        row.getLong(TIME),
        row.getInt(LENGTH),
        row.getString(SCRIPT),
        row.getString(TEXT),
        row.isNullAt(OFFSETS) ? null : ints(row.getList(OFFSETS)));
  }

  private static int[] ints(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }
}
