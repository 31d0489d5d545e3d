package org.wenmai.text.repair.misaligned;

/**
 * Whether the characters around a passage are those of Simplified or of Traditional Chinese; one
 * author writes one of them.
 */
public enum HanVariety {
  SIMPLIFIED,
  TRADITIONAL,
  /** Too few characters differ, or there are those of both. */
  UNDETERMINED;

  /** Log-likelihood of a character of the other variety. */
  private static final double OTHER = -4;

  private static final int MIN_CHARACTERS = 2;

  /** How many times as many characters of one variety there must be as of the other. */
  private static final int MIN_RATIO = 4;

  /** The variety of {@code text[from, to)} without {@code text[leftOutFrom, leftOutTo)}. */
  public static HanVariety around(String text, int from, int to, int leftOutFrom, int leftOutTo) {
    int simplified = 0;
    int traditional = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (i < leftOutFrom || i >= leftOutTo) {
        simplified += isSimplified(c) ? 1 : 0;
        traditional += isTraditional(c) ? 1 : 0;
      }
    }
    if (simplified >= MIN_CHARACTERS && simplified >= MIN_RATIO * traditional) {
      return SIMPLIFIED;
    }
    return traditional >= MIN_CHARACTERS && traditional >= MIN_RATIO * simplified
        ? TRADITIONAL
        : UNDETERMINED;
  }

  /** Log-likelihood, beside its frequency, of a character in text of this variety. */
  double score(char c) {
    boolean other = this == SIMPLIFIED ? isTraditional(c) : this == TRADITIONAL && isSimplified(c);
    return other ? OTHER : 0;
  }

  /** Whether only Simplified text has it: Big5, a charset of Traditional Chinese, lacks it. */
  private static boolean isSimplified(char c) {
    return UnigramModel.isHan(c)
        && CommonCharacters.contain(c)
        && DoubleByteCharset.BIG5.pair(c) == 0;
  }

  private static boolean isTraditional(char c) {
    return UnigramModel.isHan(c) && UnigramModel.shared().simplified(c) != c;
  }
}
