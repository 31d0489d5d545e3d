package org.wenmai.topics.model;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides a whole number in proportion to the square roots of sizes, at least 1 for each, by the
 * method of Webster (Sainte-Laguë): the next unit goes to the part with the largest quotient of its
 * root and its share plus a half; ties to the first. The square root favours small parts. Pure
 * functions.
 */
public final class Apportionment {
  private Apportionment() {}

  /**
   * Divides a number.
   *
   * @param number the number, at least the number of sizes
   * @param sizes the sizes of the parts, at least 1 each; no share exceeds its size
   * @return the share of each part; the sum is the number, or the sum of the sizes if that is less
   */
  public static int[] bySquareRoot(int number, List<Long> sizes) {
    int[] shares = new int[sizes.size()];
    for (int unit = 0; unit < number; unit++) {
      int next = next(shares, sizes);
      if (next < 0) {
        break;
      }
      shares[next]++;
    }
    return shares;
  }

  private static int next(int[] shares, List<Long> sizes) {
    return IntStream.range(0, shares.length)
        .filter(i -> shares[i] < sizes.get(i))
        .reduce((a, b) -> quotient(b, shares, sizes) > quotient(a, shares, sizes) ? b : a)
        .orElse(-1);
  }

  private static double quotient(int part, int[] shares, List<Long> sizes) {
    return shares[part] == 0
        ? Double.POSITIVE_INFINITY
        : Math.sqrt(sizes.get(part)) / (shares[part] + 0.5);
  }
}
