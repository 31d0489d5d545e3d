package org.wenmai.document.stage;

import org.wenmai.document.Document;
import org.wenmai.text.fold.OffsetMap;

/**
 * Converts code-point offsets between the analyzed text of a document and its repaired text.
 * Immutable.
 */
public final class AnalysisOffsets {
  private final OffsetMap map;
  private final int length;

  private AnalysisOffsets(OffsetMap map, int length) {
    this.map = map;
    this.length = length;
  }

  /** The offsets of a document. */
  public static AnalysisOffsets of(Document document) {
    String analyzed = document.analyzedText();
    return new AnalysisOffsets(
        document.analyzedOffsets(), analyzed.codePointCount(0, analyzed.length()));
  }

  /** Length of the repaired text. */
  public int repairedLength() {
    return map.source(length);
  }

  /** The offset in the repaired text. */
  public int toRepaired(int analyzed) {
    return map.source(analyzed);
  }

  /** The first offset of the analyzed text that does not lie before this one of the repaired. */
  public int toAnalyzed(int repaired) {
    if (map.isIdentity()) {
      return Math.min(repaired, length);
    }
    int low = 0;
    int high = length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (toRepaired(middle) < repaired) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
