package org.wenmai.dedup.alignment;

import java.util.Arrays;
import org.wenmai.dedup.sketch.TextUnits;
import org.wenmai.hash.SplitMix64;

/**
 * N-grams that each of two texts has exactly once, in the order of the first: where both say the
 * same, whatever stands around it.
 */
final class Anchors {
  /** Units in an n-gram: few enough to stand between two words that were replaced. */
  static final int WIDTH = 3;

  private final int[] inA;
  private final int[] inB;

  private Anchors(int[] inA, int[] inB) {
    this.inA = inA;
    this.inB = inB;
  }

  /** Linear in the length of both, but for sorting. */
  static Anchors of(TextUnits a, TextUnits b) {
    long[] once = uniqueSorted(a);
    int[] positions = new int[once.length];
    Arrays.fill(positions, -1);
    int[] times = new int[once.length];
    for (int i = 0; i + WIDTH <= b.size(); i++) {
      int found = Arrays.binarySearch(once, gram(b, i));
      if (found >= 0) {
        positions[found] = i;
        times[found]++;
      }
    }
    int[] inA = new int[once.length];
    int[] inB = new int[once.length];
    int count = 0;
    for (int i = 0; i + WIDTH <= a.size(); i++) {
      int found = Arrays.binarySearch(once, gram(a, i));
      if (found >= 0 && times[found] == 1) {
        inA[count] = i;
        inB[count++] = positions[found];
      }
    }
    return new Anchors(Arrays.copyOf(inA, count), Arrays.copyOf(inB, count));
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

  private static long[] uniqueSorted(TextUnits units) {
    long[] grams = new long[Math.max(0, units.size() - WIDTH + 1)];
    for (int i = 0; i < grams.length; i++) {
      grams[i] = gram(units, i);
    }
    Arrays.sort(grams);
    int kept = 0;
    for (int i = 0; i < grams.length; i++) {
      boolean before = i > 0 && grams[i - 1] == grams[i];
      boolean after = i + 1 < grams.length && grams[i + 1] == grams[i];
      if (!before && !after) {
        grams[kept++] = grams[i];
      }
    }
    return Arrays.copyOf(grams, kept);
  }

  private static long gram(TextUnits units, int start) {
    long hash = 0;
    for (int i = start; i < start + WIDTH; i++) {
      hash = SplitMix64.mix(hash * SplitMix64.GOLDEN_GAMMA + units.hash(i));
    }
    return hash;
  }
}
