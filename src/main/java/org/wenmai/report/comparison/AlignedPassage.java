package org.wenmai.report.comparison;

import java.io.Serializable;
import java.util.Comparator;

/** A passage of one text and the passage of another that says the same, in code points. */
public record AlignedPassage(int beforeStart, int beforeEnd, int afterStart, int afterEnd)
    implements Serializable {
  static final Comparator<AlignedPassage> AS_IN_BEFORE =
      Comparator.comparingInt(AlignedPassage::beforeStart)
          .thenComparingInt(AlignedPassage::beforeEnd);
  static final Comparator<AlignedPassage> AS_IN_AFTER =
      Comparator.comparingInt(AlignedPassage::afterStart)
          .thenComparingInt(AlignedPassage::afterEnd)
          .thenComparing(AS_IN_BEFORE);

  /** The same, seen from the other text. */
  public AlignedPassage reversed() {
    return new AlignedPassage(afterStart, afterEnd, beforeStart, beforeEnd);
  }
}
