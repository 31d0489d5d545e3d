package org.wenmai.document.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.wenmai.text.Span;

/** Reads columns of type {@link org.wenmai.schema.Tables#SPANS}. */
public final class SpanRows {
  private static final int START = 0;
  private static final int END = 1;
  private static final int KIND = 2;

  private SpanRows() {}

  /** The spans of a column; none where it is null. */
  public static List<Span> spans(@Nullable List<Row> rows) {
    if (rows == null || rows.isEmpty()) {
      return List.of();
    }
    List<Span> spans = new ArrayList<>(rows.size());
    for (Row row : rows) {
      spans.add(new Span(row.getInt(START), row.getInt(END), row.getString(KIND)));
    }
    return spans;
  }
}
