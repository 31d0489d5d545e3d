package org.wenmai.dedup.sketch;

import java.util.Arrays;
import org.wenmai.hash.SplitMix64;

/**
 * Signatures whose share of equal places estimates the Jaccard similarity of two sets.
 *
 * <p>The scheme is SuperMinHash (Ertl 2017, arXiv:1706.05698): unbiased, with a smaller variance
 * than 128 permutations where sets are small, at a cost of about one random number per element. Its
 * random numbers are splitmix64 seeded with the element.
 *
 * <p>Thread-safe. Signatures may be stored: the scheme never changes.
 *
 * <pre>{@code
 * MinHash.similarity(MinHash.signature(Shingles.of(one)), MinHash.signature(Shingles.of(other)));
 * }</pre>
 */
public final class MinHashSignature {
  /** Places in a signature. */
  public static final int SIZE = 128;

  private MinHashSignature() {}

  /**
   * The signature of a set.
   *
   * @param elements well mixed hashes in any order; repetitions do not matter
   * @return {@link #SIZE} numbers, or none for an empty set
   */
  public static int[] signature(long[] elements) {
    if (elements.length == 0) {
      return new int[0];
    }
    Sketching sketching = new Sketching();
    for (long element : elements) {
      sketching.add(element);
    }
    int[] signature = new int[SIZE];
    Arrays.setAll(signature, i -> (int) SplitMix64.mix(sketching.least[i]));
    return signature;
  }

  /**
   * Estimates the Jaccard similarity; standard error at most 0.045.
   *
   * @param a a signature of {@link #SIZE} numbers
   * @param b another
   */
  public static double similarity(int[] a, int[] b) {
    int equal = 0;
    for (int i = 0; i < SIZE; i++) {
      equal += a[i] == b[i] ? 1 : 0;
    }
    return equal / (double) SIZE;
  }

  /**
   * Hashes of the bands of a signature (Indyk and Motwani 1998). Two sets of similarity s share at
   * least one with probability 1 - (1 - s^rows)^bands.
   *
   * @param bands how many hashes
   * @param rows numbers of the signature in each; {@code bands * rows} at most {@link #SIZE}
   */
  public static long[] bands(int[] signature, int bands, int rows) {
    long[] hashes = new long[bands];
    for (int band = 0; band < bands; band++) {
      long hash = (band + 1) * SplitMix64.GOLDEN_GAMMA;
      for (int row = 0; row < rows; row++) {
        hash = SplitMix64.mix(hash + signature[band * rows + row]);
      }
      hashes[band] = hash;
    }
    return hashes;
  }

  /**
   * The loop of the paper's algorithm 3; {@code (rank, random)} is one long instead of a double.
   */
  private static final class Sketching {
    private static final int RANDOM_BITS = 32;
    private static final long RANDOM = (1L << RANDOM_BITS) - 1;

    final long[] least = new long[SIZE];
    private final int[] permutation = new int[SIZE];
    private final int[] permutedAt = new int[SIZE];
    private final int[] ranks = new int[SIZE];
    private int highest = SIZE - 1;
    private int count;

    Sketching() {
      Arrays.fill(least, Long.MAX_VALUE);
      ranks[SIZE - 1] = SIZE;
    }

    void add(long element) {
      count++;
      long state = element;
      for (int rank = 0; rank <= highest; rank++) {
        state += SplitMix64.GOLDEN_GAMMA;
        long random = SplitMix64.mix(state);
        int other = rank + (int) (((random >>> RANDOM_BITS) * (SIZE - rank)) >>> RANDOM_BITS);
        lower(place(rank, other), rank, random & RANDOM);
      }
    }

    /** One step of Fisher and Yates' shuffle, which starts anew with each element. */
    private int place(int rank, int other) {
      restart(rank);
      restart(other);
      int place = permutation[other];
      permutation[other] = permutation[rank];
      permutation[rank] = place;
      return place;
    }

    private void restart(int index) {
      if (permutedAt[index] != count) {
        permutedAt[index] = count;
        permutation[index] = index;
      }
    }

    private void lower(int place, int rank, long random) {
      long value = ((long) rank << RANDOM_BITS) | random;
      if (value >= least[place]) {
        return;
      }
      int before = (int) Math.min(least[place] >>> RANDOM_BITS, SIZE - 1);
      least[place] = value;
      if (rank < before) {
        ranks[before]--;
        ranks[rank]++;
        while (ranks[highest] == 0) {
          highest--;
        }
      }
    }
  }
}
