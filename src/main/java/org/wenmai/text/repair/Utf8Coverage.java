package org.wenmai.text.repair;

/**
 * How many of a line's characters beyond ASCII are sequences of UTF-8 that was read with a charset,
 * for each of {@link SingleByteCharsets}. Not thread-safe.
 */
final class Utf8Coverage {
  private static final SingleByteCharsets CHARSETS = SingleByteCharsets.shared();

  private final int[] covered = new int[SingleByteCharsets.NAMES.size()];
  private final int[] sequences = new int[SingleByteCharsets.NAMES.size()];
  private int foreign;

  private Utf8Coverage() {}

  static Utf8Coverage of(String text, int from, int to) {
    Utf8Coverage coverage = new Utf8Coverage();
    int[] counted = new int[SingleByteCharsets.NAMES.size()];
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        continue;
      }
      coverage.foreign++;
      int possible = i + 1 < to ? CHARSETS.lead(c) & CHARSETS.trail(text.charAt(i + 1)) : 0;
      while (possible != 0) {
        int charset = Integer.numberOfTrailingZeros(possible);
        possible &= possible - 1;
        if (i >= counted[charset]) {
          counted[charset] = coverage.count(text, i, to, charset);
        }
      }
    }
    return coverage;
  }

  /** Counts the sequence that starts here, if one does; returns where it ends. */
  private int count(String text, int at, int to, int charset) {
    MisreadUtf8Sequence sequence = MisreadUtf8Sequence.at(text, at, to, charset);
    if (sequence == null) {
      return at;
    }
    covered[charset] += sequence.to() - at;
    sequences[charset]++;
    return sequence.to();
  }

  /** The share of the characters beyond ASCII that a charset explains. */
  double share(int charset) {
    return (double) covered[charset] / Math.max(1, foreign);
  }

  /**
   * The charsets, one bit each, that explain so many eighths of the characters, by so many
   * sequences.
   */
  int nearlyAll(int eighths, int fewest) {
    int charsets = 0;
    for (int i = 0; i < covered.length; i++) {
      boolean enough = sequences[i] >= fewest && covered[i] * 8 >= foreign * eighths;
      charsets |= enough ? 1 << i : 0;
    }
    return charsets;
  }
}
