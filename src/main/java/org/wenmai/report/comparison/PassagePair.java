package org.wenmai.report.comparison;

import java.io.Serializable;
import java.util.Comparator;

/** A passage of one text and the passage of another that says the same, in code points. */
public record PassagePair(int beforeStart, int beforeEnd, int afterStart, int afterEnd)
    implements Serializable {
  static final Comparator<PassagePair> AS_IN_BEFORE =
      Comparator.comparingInt(PassagePair::beforeStart).thenComparingInt(PassagePair::beforeEnd);
  static final Comparator<PassagePair> AS_IN_AFTER =
      Comparator.comparingInt(PassagePair::afterStart)
          .thenComparingInt(PassagePair::afterEnd)
          .thenComparing(AS_IN_BEFORE);

  /** The same, seen from the other text. */
  public PassagePair reversed() {
    return new PassagePair(afterStart, afterEnd, beforeStart, beforeEnd);
  }
}
