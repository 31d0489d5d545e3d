package org.wenmai.stage.segment;

import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import scala.collection.Seq;

/** Where places of the analyzed text lie in the repaired text, and back. Immutable. */
final class Places {
  private final IntUnaryOperator source;
  private final boolean same;
  private final int length;

  private Places(IntUnaryOperator source, boolean same, int length) {
    this.source = source;
    this.same = same;
    this.length = length;
  }

  /**
   * The places of an analyzed text.
   *
   * @param foldMap as the fold stage left it; null where every code point kept its place
   * @param analyzed the text that is cut
   */
  static Places of(@Nullable Seq<Integer> foldMap, String analyzed) {
    int length = analyzed.codePointCount(0, analyzed.length());
    return foldMap == null
        ? new Places(IntUnaryOperator.identity(), true, length)
        : new Places(mapped(foldMap), false, length);
  }

  /** Length of the analyzed text in code points. */
  int length() {
    return length;
  }

  /** The place in the repaired text. */
  int source(int derived) {
    return source.applyAsInt(derived);
  }

  /** The first place of the analyzed text that does not lie before this one of the repaired. */
  int derived(int place) {
    if (same) {
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

  private static IntUnaryOperator mapped(Seq<Integer> foldMap) {
    throw new UnsupportedOperationException("OffsetMap");
  }
}
