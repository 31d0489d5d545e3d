package org.wenmai.text.repair;

/**
 * Tells which scripts use invisible joiners or word separators. By Unicode block, so that marks
 * count like their letters.
 */
final class JoinerScripts {
  private JoinerScripts() {}

  /** Arabic, Indic and related scripts: joiners decide how their letters are shaped. */
  static boolean usesJoiners(int codePoint) {
    return isArabic(codePoint)
        || isBetween(codePoint, 0x0700, 0x08FF)
        || isBetween(codePoint, 0x0900, 0x0DFF)
        || isBetween(codePoint, 0x1000, 0x109F)
        || isBetween(codePoint, 0x1780, 0x17FF)
        || isBetween(codePoint, 0x1800, 0x18AF)
        || isBetween(codePoint, 0x11000, 0x11FFF)
        || isBetween(codePoint, 0x1E900, 0x1E95F);
  }

  /** Thai, Lao, Tibetan, Myanmar, Khmer: a zero-width space separates words. */
  static boolean separatesWordsByZeroWidthSpace(int codePoint) {
    return isBetween(codePoint, 0x0E00, 0x109F) || isBetween(codePoint, 0x1780, 0x17FF);
  }

  /** Ideographs and kana, which are written without spaces. */
  static boolean isUnspaced(int codePoint) {
    return isBetween(codePoint, 0x3040, 0x30FF)
        || isBetween(codePoint, 0x3400, 0x9FFF)
        || isBetween(codePoint, 0xF900, 0xFAFF);
  }

  private static boolean isArabic(int codePoint) {
    return isBetween(codePoint, 0x0600, 0x06FF)
        || isBetween(codePoint, 0xFB50, 0xFDFF)
        || isBetween(codePoint, 0xFE70, 0xFEFE);
  }

  private static boolean isBetween(int codePoint, int first, int last) {
    return codePoint >= first && codePoint <= last;
  }
}
