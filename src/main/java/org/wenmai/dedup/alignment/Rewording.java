package org.wenmai.dedup.alignment;

import java.util.HashMap;
import java.util.Map;
import org.wenmai.dedup.alignment.AlignedPassage.Change;
import org.wenmai.dedup.sketch.TextUnits;
import org.wenmai.hash.SplitMix64;

/**
 * Whether a text was reworded by rule: the same words were replaced by the same others again and
 * again, as no editor does it and every content robot. Pure functions.
 */
final class Rewording {
  /** Replacements that recur, from which on they are a rule and not chance. */
  private static final int MIN_RECURRING = 3;

  /** Share of all replacements that must recur. */
  private static final double MIN_RECURRING_SHARE = 0.3;

  private Rewording() {}

  static boolean isConsistent(Alignment alignment, TextUnits a, TextUnits b) {
    Map<Long, Integer> counts = new HashMap<>();
    int all = 0;
    for (AlignedPassage passage : alignment.passages()) {
      for (Change change : passage.changes()) {
        if (change.isReplacement()) {
          all++;
          long was = hash(a, change.aStart(), change.aEnd());
          long is = hash(b, change.bStart(), change.bEnd());
          counts.merge(SplitMix64.mix(was) + is, 1, Integer::sum);
        }
      }
    }
    counts.values().removeIf(count -> count < 2);
    int recurring = counts.values().stream().mapToInt(Integer::intValue).sum();
    return counts.size() >= MIN_RECURRING && recurring >= MIN_RECURRING_SHARE * all;
  }

  private static long hash(TextUnits units, int from, int to) {
    long hash = (long) to - from;
    for (int i = from; i < to; i++) {
      hash = SplitMix64.mix(hash ^ units.hash(i));
    }
    return hash;
  }
}
