package org.wenmai.dedup.sketch;

/**
 * Exact measures of two sets of shingles, each distinct and ascending as {@link Shingles} gives
 * them. Each result is one division of two whole numbers, so it is the same everywhere.
 */
public final class JaccardSimilarity {
  private JaccardSimilarity() {}

  /** How many elements both sets have. */
  public static int common(long[] a, long[] b) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      long x = a[i];
      long y = b[j];
      common += x == y ? 1 : 0;
      i += x <= y ? 1 : 0;
      j += y <= x ? 1 : 0;
    }
    return common;
  }

  /** Size of the intersection by size of the union, 0 to 1; 0 for two empty sets. */
  public static double similarity(long[] a, long[] b) {
    long common = common(a, b);
    return share(common, (long) a.length + b.length - common);
  }

  /** Share of the elements of {@code part} that {@code whole} has, 0 to 1; 0 for an empty part. */
  public static double containment(long[] part, long[] whole) {
    return share(common(part, whole), part.length);
  }

  private static double share(long some, long all) {
    return all == 0 ? 0 : (double) some / all;
  }
}
