package org.wenmai.stage.families;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.wenmai.stage.Work;

/**
 * The text of a document that is compared with others: folded, without boilerplate.
 *
 * <p>Boilerplate is marked in the repaired text and cut from the folded one at the same code
 * points: folding keeps their number but for rare phrases, where a cut is off by a few characters,
 * and by the same few in every copy.
 */
final class ComparedText {
  private static final String TEXT = "text";
  private static final String BOILERPLATE = "boilerplate";

  private ComparedText() {}

  /** Which of these columns it reads: the folded text and the boilerplate may be missing. */
  static List<String> columns(String[] available) {
    return List.of(TEXT, Work.FOLDED, BOILERPLATE).stream()
        .filter(Arrays.asList(available)::contains)
        .toList();
  }

  /** The compared text of a row that has {@link #columns}; empty for a row without text. */
  static String of(Row row) {
    String text = string(row, Work.FOLDED);
    if (text == null) {
      text = string(row, TEXT);
    }
    List<Row> spans = spans(row);
    return text == null ? "" : spans.isEmpty() ? text : without(text, spans);
  }

  private static @Nullable String string(Row row, String column) {
    return has(row, column) ? row.getAs(column) : null;
  }

  private static List<Row> spans(Row row) {
    if (!has(row, BOILERPLATE)) {
      return List.of();
    }
    return row.getList(row.fieldIndex(BOILERPLATE));
  }

  private static boolean has(Row row, String column) {
    return Arrays.asList(row.schema().fieldNames()).contains(column)
        && !row.isNullAt(row.fieldIndex(column));
  }

  private static String without(String text, List<Row> spans) {
    int[] codePoints = text.codePoints().toArray();
    boolean[] cut = new boolean[codePoints.length];
    for (Row span : spans) {
      int end = Math.min(span.getInt(1), cut.length);
      Arrays.fill(cut, Math.min(span.getInt(0), end), end, true);
    }
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < codePoints.length; i++) {
      if (!cut[i]) {
        kept.appendCodePoint(codePoints[i]);
      } else if (i == 0 || !cut[i - 1]) {
        kept.append('\n'); // Words on both sides of a cut are two words.
      }
    }
    return kept.toString();
  }
}
