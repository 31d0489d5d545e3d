package org.wenmai.topics.model;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides a whole number fairly: by the square root of sizes, so that large parts do not take
 * everything, at least one each, by the method of Webster (the next unit goes to the largest root
 * divided by what it has plus a half; ties to the first).
 */
public final class Apportionment {
  private Apportionment() {}

  /**
   * Divides a number.
   *
   * @param number what is divided, at least as many as there are sizes
   * @param sizes of the parts, at least 1; no part receives more than its size
   * @return one share for each size; they add up to the number, or to all sizes if that is less
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
        .reduce((a, b) -> claim(b, shares, sizes) > claim(a, shares, sizes) ? b : a)
        .orElse(-1);
  }

  private static double claim(int part, int[] shares, List<Long> sizes) {
    return shares[part] == 0
        ? Double.POSITIVE_INFINITY
        : Math.sqrt(sizes.get(part)) / (shares[part] + 0.5);
  }
}
