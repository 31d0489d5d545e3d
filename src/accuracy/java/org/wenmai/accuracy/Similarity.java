package org.wenmai.accuracy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * How alike two texts are: twice the length of their longest common subsequence by the sum of their
 * lengths, in code points (1 for two empty texts). By bits, 64 places at a time (Hyyrö 2004).
 */
final class Similarity {
  private Similarity() {}

  static double of(String one, String other) {
    int[] a = one.codePoints().toArray();
    int[] b = other.codePoints().toArray();
    int sum = a.length + b.length;
    return sum == 0 ? 1 : 2.0 * common(a, b) / sum;
  }

  private static long common(int[] a, int[] b) {
    int shorter = Math.min(a.length, b.length);
    int head = 0;
    while (head < shorter && a[head] == b[head]) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head && a[a.length - 1 - tail] == b[b.length - 1 - tail]) {
      tail++;
    }
    int[] x = Arrays.copyOfRange(a, head, a.length - tail);
    int[] y = Arrays.copyOfRange(b, head, b.length - tail);
    return head + tail + subsequence(x, y);
  }

  private static long subsequence(int[] a, int[] b) {
    int words = (a.length + 63) / 64;
    Map<Integer, long[]> places = new HashMap<>();
    for (int i = 0; i < a.length; i++) {
      places.computeIfAbsent(a[i], c -> new long[words])[i / 64] |= 1L << i;
    }
    long[] row = new long[words];
    Arrays.fill(row, -1L);
    for (int c : b) {
      long[] match = places.get(c);
      if (match != null) {
        step(row, match);
      }
    }
    long ones = 0;
    for (long word : row) {
      ones += Long.bitCount(word);
    }
    return 64L * words - ones;
  }

  /** {@code row = (row + (row & match)) | (row & ~match)}, over all words with the carry. */
  private static void step(long[] row, long[] match) {
    long carry = 0;
    for (int i = 0; i < row.length; i++) {
      long both = row[i] & match[i];
      long sum = row[i] + both;
      long withCarry = sum + carry;
      boolean over =
          Long.compareUnsigned(sum, both) < 0 || Long.compareUnsigned(withCarry, sum) < 0;
      row[i] = withCarry | (row[i] & ~match[i]);
      carry = over ? 1 : 0;
    }
  }
}
