package org.wenmai.document;

import java.util.List;
import org.apache.spark.sql.Row;

/**
 * A text with blanks for what is marked in it, such as boilerplate: as many code points, so that
 * places stay the same. Pure functions.
 */
public final class SpanMask {
  private SpanMask() {}

  /**
   * Blanks what is marked; line ends stay.
   *
   * @param columns of the record that have spans, {@link org.wenmai.schema.Tables#SPANS}; may be
   *     null
   */
  public static String of(String text, Row record, String... columns) {
    int[] codePoints = null;
    for (String column : columns) {
      int at = record.fieldIndex(column);
      List<Row> spans = record.isNullAt(at) ? List.of() : record.getList(at);
      if (!spans.isEmpty()) {
        codePoints = codePoints == null ? text.codePoints().toArray() : codePoints;
        blank(codePoints, spans);
      }
    }
    return codePoints == null ? text : new String(codePoints, 0, codePoints.length);
  }

  private static void blank(int[] codePoints, List<Row> spans) {
    for (Row span : spans) {
      for (int i = span.getInt(0); i < Math.min(span.getInt(1), codePoints.length); i++) {
        codePoints[i] = codePoints[i] == '\n' ? '\n' : ' ';
      }
    }
  }
}
