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

  /** Linear in the length of both. */
  static Anchors of(TextUnits a, TextUnits b) {
    // Only what both have matters, so the shorter text says which n-grams are looked for.
    DistinctGrams grams = new DistinctGrams(a.size() <= b.size() ? a : b);
    int[] timesA = new int[grams.size()];
    int[] keysA = grams.keys(a, timesA);
    int[] timesB = new int[grams.size()];
    int[] keysB = grams.keys(b, timesB);
    Anchors unique = of(keysA, timesA, keysB, timesB, 1);
    boolean few = unique.size() < Math.min(a.size(), b.size()) / FEW;
    return few ? of(keysA, timesA, keysB, timesB, MAX_REPETITIONS) : unique;
  }

  /**
   * The n-grams that both texts have equally often, each occurrence with that of the same rank.
   *
   * @param most how often a text may have them
   */
  private static Anchors of(int[] keysA, int[] timesA, int[] keysB, int[] timesB, int most) {
    int[] inBoth = new int[timesA.length + 1];
    for (int key = 0; key < timesA.length; key++) {
      boolean kept = timesA[key] == timesB[key] && timesA[key] <= most;
      inBoth[key + 1] = inBoth[key] + (kept ? timesA[key] : 0);
    }
    int[] positions = new int[inBoth[timesA.length]];
    int[] seen = new int[timesA.length];
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

  private static long gram(TextUnits units, int start) {
    long hash = 0;
    for (int i = start; i < start + WIDTH; i++) {
      hash = SplitMix64.mix(hash * SplitMix64.GOLDEN_GAMMA + units.hash(i));
    }
    return hash;
  }

  /** Numbers the distinct n-grams of a text: a hash table with linear probing. */
  private static final class DistinctGrams {
    private final long[] grams;

    /** Number of the n-gram in each place, from 1; 0 where there is none. */
    private final int[] numbers;

    private int size;

    DistinctGrams(TextUnits units) {
      int count = Math.max(1, units.size() - WIDTH + 1);
      grams = new long[Integer.highestOneBit(count) * 4];
      numbers = new int[grams.length];
      for (int i = 0; i + WIDTH <= units.size(); i++) {
        long gram = gram(units, i);
        int place = place(gram);
        if (numbers[place] == 0) {
          grams[place] = gram;
          numbers[place] = ++size;
        }
      }
    }

    int size() {
      return size;
    }

    /** Which n-gram begins at each unit, or a negative number; and how often each does. */
    int[] keys(TextUnits units, int[] times) {
      int[] keys = new int[Math.max(0, units.size() - WIDTH + 1)];
      for (int i = 0; i < keys.length; i++) {
        keys[i] = numbers[place(gram(units, i))] - 1;
        if (keys[i] >= 0) {
          times[keys[i]]++;
        }
      }
      return keys;
    }

    /** Where an n-gram is, or would be; its hash is mixed already. */
    private int place(long gram) {
      int mask = grams.length - 1;
      int place = (int) gram & mask;
      while (numbers[place] != 0 && grams[place] != gram) {
        place = (place + 1) & mask;
      }
      return place;
    }
  }
}
