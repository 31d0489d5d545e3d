package org.wenmai.stage.identify;

import java.util.List;
import org.apache.spark.sql.Row;

/** A text with blanks for its boilerplate: as many code points, so that places stay the same. */
final class Visible {
  private Visible() {}

  static String of(String text, Row record) {
    int at = record.fieldIndex(IdentifyStage.BOILERPLATE);
    List<Row> spans = record.isNullAt(at) ? List.of() : record.getList(at);
    if (spans.isEmpty()) {
      return text;
    }
    int[] codePoints = text.codePoints().toArray();
    for (Row span : spans) {
      for (int i = span.getInt(0); i < Math.min(span.getInt(1), codePoints.length); i++) {
        codePoints[i] = codePoints[i] == '\n' ? '\n' : ' ';
      }
    }
    return new String(codePoints, 0, codePoints.length);
  }
}
