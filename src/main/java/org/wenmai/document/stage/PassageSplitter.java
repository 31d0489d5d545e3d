package org.wenmai.document.stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.wenmai.document.WorkColumns;

/** What of a document is cut: its paragraphs without boilerplate and damage. */
public final class PassageSplitter {
  private static final String UNKNOWN = "und";

  private PassageSplitter() {}

  /**
   * The passages in text order; they do not overlap.
   *
   * @param length of the repaired text, in code points
   */
  public static List<Passage> of(Row document, int length) {
    List<int[]> holes = new ArrayList<>();
    addSpans(document, SegmentStage.BOILERPLATE, holes);
    addSpans(document, SegmentStage.DAMAGE, holes);
    holes.sort(Comparator.comparingInt(hole -> hole[0]));
    List<Passage> passages = new ArrayList<>();
    int hole = 0;
    int free = 0;
    for (Passage paragraph : paragraphs(document, length)) {
      free = Math.max(free, paragraph.start());
      int end = Math.min(paragraph.end(), length);
      while (hole < holes.size() && holes.get(hole)[0] < end) {
        add(passages, free, holes.get(hole)[0], paragraph.language());
        free = Math.max(free, holes.get(hole)[1]);
        hole++;
      }
      add(passages, free, end, paragraph.language());
      free = Math.max(free, end);
    }
    return passages;
  }

  private static void add(List<Passage> passages, int start, int end, String language) {
    if (start < end) {
      passages.add(new Passage(start, end, language));
    }
  }

  private static List<Passage> paragraphs(Row document, int length) {
    String language = known(document.getAs(SegmentStage.LANGUAGE), UNKNOWN);
    List<Passage> paragraphs = new ArrayList<>();
    for (Row row : rows(document, WorkColumns.PARAGRAPHS)) {
      int start = row.getInt(1);
      int end = row.getInt(2);
      paragraphs.add(new Passage(start, end, known(row.getString(3), language)));
    }
    if (paragraphs.isEmpty()) {
      paragraphs.add(new Passage(0, length, language));
    }
    return paragraphs;
  }

  private static String known(@Nullable String language, String otherwise) {
    return language == null || language.equals(UNKNOWN) ? otherwise : language;
  }

  private static void addSpans(Row document, String column, List<int[]> spans) {
    for (Row row : rows(document, column)) {
      spans.add(new int[] {row.getInt(0), row.getInt(1)});
    }
  }

  private static List<Row> rows(Row document, String column) {
    int at = document.fieldIndex(column);
    return document.isNullAt(at) ? List.of() : document.getList(at);
  }
}
