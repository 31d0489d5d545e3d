package org.wenmai.topics.model;

/**
 * The adjusted Rand index of two clusterings of the same items (Hubert and Arabie 1985): 1 if they
 * are equal, about 0 if one is random. Pure functions.
 */
final class AdjustedRandIndex {
  private AdjustedRandIndex() {}

  /** The index of two clusterings, each given as a cluster index per item. */
  static double of(int[] a, int clustersA, int[] b, int clustersB) {
    long[] countsA = new long[clustersA];
    long[] countsB = new long[clustersB];
    long[] contingency = new long[clustersA * clustersB];
    for (int i = 0; i < a.length; i++) {
      countsA[a[i]]++;
      countsB[b[i]]++;
      contingency[a[i] * clustersB + b[i]]++;
    }
    double index = pairs(contingency);
    double allPairs = (double) a.length * (a.length - 1) / 2;
    double expected = allPairs == 0 ? 0 : pairs(countsA) * pairs(countsB) / allPairs;
    double maximum = (pairs(countsA) + pairs(countsB)) / 2;
    return maximum == expected ? 1 : (index - expected) / (maximum - expected);
  }

  private static double pairs(long[] counts) {
    double pairs = 0;
    for (long count : counts) {
      pairs += (double) count * (count - 1) / 2;
    }
    return pairs;
  }
}
