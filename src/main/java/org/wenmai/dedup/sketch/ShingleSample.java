package org.wenmai.dedup.sketch;

import java.util.Arrays;

/**
 * A sample of the shingles of a text, such that two texts that share shingles share about the same
 * share of their samples: a shingle is in all samples or in none, by its hash ("modulo sampling",
 * Broder 1997). A text with fewer than 128 shingles keeps all, one with up to 256 every second, up
 * to 512 every fourth, and a longer one every eighth. So a long text has an eighth of its shingles
 * and a short one enough to be found by.
 *
 * <p>Thread-safe. Samples may be stored: the scheme never changes.
 */
public final class ShingleSample {
  private static final int MOST_OF_WHOLE = 128;
  private static final int MAX_SHIFT = 3;

  private ShingleSample() {}

  /**
   * Samples a set of shingles.
   *
   * @param shingles distinct and ascending, as {@link Shingles} gives them
   * @return those of the sample, in the same order
   */
  public static long[] of(long[] shingles) {
    int shift = shift(shingles.length);
    if (shift == 0) {
      return shingles.clone();
    }
    long mask = (1L << shift) - 1;
    return Arrays.stream(shingles).filter(shingle -> (shingle & mask) == 0).toArray();
  }

  /**
   * How many shingles of the sample of each two texts could have in common: the expected size of
   * the sample of the one with fewer shingles, were it sampled as sparsely as the other.
   */
  public static int comparable(int shinglesA, int shinglesB) {
    return Math.min(shinglesA, shinglesB) >>> shift(Math.max(shinglesA, shinglesB));
  }

  private static int shift(int shingles) {
    int shift = 0;
    while (shift < MAX_SHIFT && shingles >= MOST_OF_WHOLE << shift) {
      shift++;
    }
    return shift;
  }
}
