package org.wenmai.document.stage;

import java.util.Arrays;
import org.apache.spark.sql.Row;
import org.wenmai.document.WorkColumns;
import org.wenmai.text.fold.OffsetMap;

/** Where places of the analyzed text lie in the repaired text, and back. Immutable. */
public final class AnalysisOffsets {
  private final OffsetMap map;
  private final int length;

  private AnalysisOffsets(OffsetMap map, int length) {
    this.map = map;
    this.length = length;
  }

  /**
   * The places of an analyzed text.
   *
   * @param document has the fold stage's map; null where every code point kept its place
   * @param analyzed the text that is cut
   */
  public static AnalysisOffsets of(Row document, String analyzed) {
    return new AnalysisOffsets(mapOf(document), analyzed.codePointCount(0, analyzed.length()));
  }

  /** Length of the analyzed text in code points. */
  public int length() {
    return length;
  }

  /** The place in the repaired text. */
  public int source(int derived) {
    return map.source(derived);
  }

  /** The first place of the analyzed text that does not lie before this one of the repaired. */
  public int derived(int place) {
    if (map.isIdentity()) {
      return Math.min(place, length);
    }
    int low = 0;
    int high = length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (source(middle) < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static OffsetMap mapOf(Row document) {
    int at = document.fieldIndex(WorkColumns.FOLD_MAP);
    if (document.isNullAt(at)) {
      return OffsetMap.identity();
    }
    int[] ints = new int[document.getList(at).size()];
    Arrays.setAll(ints, document.<Integer>getList(at)::get);
    return OffsetMap.of(ints);
  }
}
