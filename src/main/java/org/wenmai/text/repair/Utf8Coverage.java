package org.wenmai.text.repair;

/**
 * Counts how many non-ASCII characters of a line belong to UTF-8 sequences that were misread with a
 * charset, for each of {@link SingleByteCharsets}. Not thread-safe.
 */
final class Utf8Coverage {
  private static final SingleByteCharsets CHARSETS = SingleByteCharsets.shared();

  private final int[] covered = new int[SingleByteCharsets.NAMES.size()];
  private final int[] sequences = new int[SingleByteCharsets.NAMES.size()];
  private int nonAscii;

  private Utf8Coverage() {}

  static Utf8Coverage of(String text, int from, int to) {
    Utf8Coverage coverage = new Utf8Coverage();
    int[] counted = new int[SingleByteCharsets.NAMES.size()];
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        continue;
      }
      coverage.nonAscii++;
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

  /** Counts the sequence that starts at this index, if any; returns its end. */
  private int count(String text, int at, int to, int charset) {
    MisreadUtf8Sequence sequence = MisreadUtf8Sequence.at(text, at, to, charset);
    if (sequence == null) {
      return at;
    }
    covered[charset] += sequence.to() - at;
    sequences[charset]++;
    return sequence.to();
  }

  /** The share of the non-ASCII characters that a charset explains. */
  double share(int charset) {
    return (double) covered[charset] / Math.max(1, nonAscii);
  }

  /**
   * The charsets that explain a share of the non-ASCII characters, one bit each.
   *
   * @param eighths the least share, in eighths
   * @param minSequences the least number of sequences
   */
  int charsetsCovering(int eighths, int minSequences) {
    int charsets = 0;
    for (int i = 0; i < covered.length; i++) {
      boolean enough = sequences[i] >= minSequences && covered[i] * 8 >= nonAscii * eighths;
      charsets |= enough ? 1 << i : 0;
    }
    return charsets;
  }
}
