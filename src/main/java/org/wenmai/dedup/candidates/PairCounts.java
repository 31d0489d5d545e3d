package org.wenmai.dedup.candidates;

import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.wenmai.hash.SplitMix64;

/**
 * How many keys pairs of documents have in common: rare ones, which few documents have, and
 * frequent ones. A hash table with linear probing, mutable, for one thread.
 */
final class PairCounts {
  /** Makes something of a pair. */
  interface Factory<T> {
    T of(int earlier, int later, int rare, int frequent);
  }

  private static final long NONE = -1;
  private static final int FREQUENT_SHIFT = 32;

  private long[] pairs = new long[1 << 10];
  private long[] counts = new long[1 << 10];
  private int size;

  PairCounts() {
    Arrays.fill(pairs, NONE);
  }

  /** Counts a rare key of two documents, by their numbers, which are not negative. */
  void addRare(int earlier, int later) {
    add(earlier, later, 1);
  }

  /** Counts a frequent key of two documents. */
  void addFrequent(int earlier, int later) {
    add(earlier, later, 1L << FREQUENT_SHIFT);
  }

  /**
   * Each pair once, in no order.
   *
   * @param make makes what is returned of the numbers of both and of their counts
   */
  <T> Iterator<T> iterator(Factory<T> make) {
    return IntStream.range(0, pairs.length)
        .filter(i -> pairs[i] != NONE)
        .mapToObj(
            i ->
                make.of(
                    (int) (pairs[i] >>> Integer.SIZE),
                    (int) pairs[i],
                    (int) counts[i],
                    (int) (counts[i] >>> FREQUENT_SHIFT)))
        .iterator();
  }

  private void add(int earlier, int later, long count) {
    if (size >= pairs.length / 2) {
      grow();
    }
    long pair = (long) earlier << Integer.SIZE | later;
    int at = slot(pair);
    if (pairs[at] == NONE) {
      pairs[at] = pair;
      size++;
    }
    counts[at] += count;
  }

  private int slot(long pair) {
    int mask = pairs.length - 1;
    int at = (int) (SplitMix64.mix(pair) & mask);
    while (pairs[at] != NONE && pairs[at] != pair) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldPairs = pairs;
    long[] oldCounts = counts;
    pairs = new long[oldPairs.length * 2];
    counts = new long[oldPairs.length * 2];
    Arrays.fill(pairs, NONE);
    for (int i = 0; i < oldPairs.length; i++) {
      if (oldPairs[i] != NONE) {
        int at = slot(oldPairs[i]);
        pairs[at] = oldPairs[i];
        counts[at] = oldCounts[i];
      }
    }
  }
}
