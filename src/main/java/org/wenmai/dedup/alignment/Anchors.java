package org.wenmai.dedup.alignment;

import java.util.Arrays;
import org.wenmai.dedup.sketch.TextUnits;
import org.wenmai.hash.SplitMix64;

/**
 * N-grams that each of two texts has exactly once, in the order of the first: where both say the
 * same, whatever stands around it. In texts that repeat themselves those that both have equally
 * often.
 */
final class Anchors {
  /** Units in an n-gram: few enough to stand between two words that were replaced. */
  static final int WIDTH = 3;

  /** Fewer than one anchor for so many units of the shorter text are few. */
  private static final int FEW = 8;

  /** How often a text may repeat an n-gram where those that it has once are few. */
  private static final int MAX_REPETITIONS = 4;

  private final int[] inA;
  private final int[] inB;

  private Anchors(int[] inA, int[] inB) {
    this.inA = inA;
    this.inB = inB;
  }

  /** Linear in the length of both, but for sorting. */
  static Anchors of(TextUnits a, TextUnits b) {
    Anchors unique = of(a, b, 1);
    boolean few = unique.size() < Math.min(a.size(), b.size()) / FEW;
    return few ? of(a, b, MAX_REPETITIONS) : unique;
  }

  /**
   * The n-grams that both texts have equally often, each occurrence with that of the same rank.
   *
   * @param most how often a text may have them
   */
  private static Anchors of(TextUnits a, TextUnits b, int most) {
    // Those of the shorter: what both have is in it, and a long text may have very many parts.
    long[] grams = distinctSorted(a.size() <= b.size() ? a : b);
    int[] inBoth = new int[grams.length + 1];
    int[] timesA = new int[grams.length];
    int[] keysA = keys(a, grams, timesA);
    int[] timesB = new int[grams.length];
    int[] keysB = keys(b, grams, timesB);
    for (int key = 0; key < grams.length; key++) {
      boolean kept = timesA[key] == timesB[key] && timesA[key] <= most;
      inBoth[key + 1] = inBoth[key] + (kept ? timesA[key] : 0);
    }
    int[] positions = new int[inBoth[grams.length]];
    int[] seen = new int[grams.length];
    for (int i = 0; i < keysB.length; i++) {
      int key = keysB[i];
      if (key >= 0 && inBoth[key + 1] > inBoth[key]) {
        positions[inBoth[key] + seen[key]++] = i;
      }
    }
    Arrays.fill(seen, 0);
    int[] inA = new int[positions.length];
    int[] inB = new int[positions.length];
    int count = 0;
    for (int i = 0; i < keysA.length; i++) {
      int key = keysA[i];
      if (key >= 0 && inBoth[key + 1] > inBoth[key]) {
        inA[count] = i;
        inB[count++] = positions[inBoth[key] + seen[key]++];
      }
    }
    return new Anchors(inA, inB);
  }

  int size() {
    return inA.length;
  }

  /** First unit of an anchor in the first text; ascending. */
  int a(int anchor) {
    return inA[anchor];
  }

  /** First unit of an anchor in the second text. */
  int b(int anchor) {
    return inB[anchor];
  }

  /**
   * The most anchors that ascend in both texts (longest increasing subsequence, by patience sorting
   * as of Fredman 1975).
   */
  int inOrder() {
    int[] lasts = new int[inB.length];
    int longest = 0;
    for (int position : inB) {
      int at = Arrays.binarySearch(lasts, 0, longest, position);
      int length = at < 0 ? -at - 1 : at;
      lasts[length] = position;
      longest = Math.max(longest, length + 1);
    }
    return longest;
  }

  private static long[] distinctSorted(TextUnits units) {
    long[] grams = new long[Math.max(0, units.size() - WIDTH + 1)];
    for (int i = 0; i < grams.length; i++) {
      grams[i] = gram(units, i);
    }
    Arrays.sort(grams);
    int kept = 0;
    for (int i = 0; i < grams.length; i++) {
      if (i == 0 || grams[i - 1] != grams[i]) {
        grams[kept++] = grams[i];
      }
    }
    return Arrays.copyOf(grams, kept);
  }

  /** Which of the n-grams begins at each unit, or a negative number; and how often each does. */
  private static int[] keys(TextUnits units, long[] grams, int[] times) {
    int[] keys = new int[Math.max(0, units.size() - WIDTH + 1)];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = Arrays.binarySearch(grams, gram(units, i));
      if (keys[i] >= 0) {
        times[keys[i]]++;
      }
    }
    return keys;
  }

  private static long gram(TextUnits units, int start) {
    long hash = 0;
    for (int i = start; i < start + WIDTH; i++) {
      hash = SplitMix64.mix(hash * SplitMix64.GOLDEN_GAMMA + units.hash(i));
    }
    return hash;
  }
}
