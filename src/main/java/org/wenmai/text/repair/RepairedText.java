package org.wenmai.text.repair;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wenmai.text.Span;

/**
 * A repaired text, with the repairs and the remaining damage.
 *
 * @param text the repaired text, in NFC; the same instance as the raw text if nothing was changed
 * @param repairs number of repairs by kind, sorted by kind; see {@link TextRepairer}
 * @param damage passages that could not be repaired, in code points of {@code text}, ascending;
 *     kinds {@code replacement}, {@code private_use}, {@code wrong_decoder}
 */
public record RepairedText(String text, SortedMap<String, Integer> repairs, List<Span> damage) {
  public RepairedText {
    repairs = Collections.unmodifiableSortedMap(new TreeMap<>(repairs));
    damage = List.copyOf(damage);
  }

  /** Number of code points that are not white space. */
  public long charCount() {
    return text.codePoints().filter(RepairedText::isVisible).count();
  }

  private static boolean isVisible(int codePoint) {
    return !Character.isWhitespace(codePoint) && !Character.isSpaceChar(codePoint);
  }
}
