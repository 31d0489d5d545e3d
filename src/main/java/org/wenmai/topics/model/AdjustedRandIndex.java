package org.wenmai.topics.model;

/**
 * How much two clusterings of the same things agree: the adjusted Rand index (Hubert and Arabie
 * 1985). 1 where they are the same, about 0 where one is random.
 */
final class AdjustedRandIndex {
  private AdjustedRandIndex() {}

  /** The index of two clusterings, each given as one cluster number per thing. */
  static double of(int[] a, int clustersA, int[] b, int clustersB) {
    long[] countsA = new long[clustersA];
    long[] countsB = new long[clustersB];
    long[] both = new long[clustersA * clustersB];
    for (int i = 0; i < a.length; i++) {
      countsA[a[i]]++;
      countsB[b[i]]++;
      both[a[i] * clustersB + b[i]]++;
    }
    double together = pairs(both);
    double all = (double) a.length * (a.length - 1) / 2;
    double chance = all == 0 ? 0 : pairs(countsA) * pairs(countsB) / all;
    double most = (pairs(countsA) + pairs(countsB)) / 2;
    return most == chance ? 1 : (together - chance) / (most - chance);
  }

  private static double pairs(long[] counts) {
    double pairs = 0;
    for (long count : counts) {
      pairs += (double) count * (count - 1) / 2;
    }
    return pairs;
  }
}
