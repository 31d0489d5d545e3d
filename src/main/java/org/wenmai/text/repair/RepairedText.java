package org.wenmai.text.repair;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wenmai.text.Span;

/**
 * A repaired text and what was done to it.
 *
 * @param text the repaired text, in NFC; the very same instance as the raw text where nothing was
 *     done
 * @param repairs kind of repair to number of places, sorted by kind; see {@link TextRepairer}
 * @param damage passages that could not be repaired, in code points of {@code text}, ascending;
 *     kinds {@code replacement}, {@code private_use}, {@code wrong_decoder}
 */
public record RepairedText(String text, SortedMap<String, Integer> repairs, List<Span> damage) {
  public RepairedText {
    repairs = Collections.unmodifiableSortedMap(new TreeMap<>(repairs));
    damage = List.copyOf(damage);
  }

  /** Code points that are no white space. */
  public long charCount() {
    return text.codePoints().filter(RepairedText::isBlack).count();
  }

  private static boolean isBlack(int codePoint) {
    return !Character.isWhitespace(codePoint) && !Character.isSpaceChar(codePoint);
  }
}
