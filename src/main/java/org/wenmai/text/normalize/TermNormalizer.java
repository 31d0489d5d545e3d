package org.wenmai.text.normalize;

import com.ibm.icu.text.Normalizer2;

/**
 * Normalizes words to terms by NFKC and case folding, as {@link org.wenmai.text.tokenize} defines.
 * Pure functions.
 */
public final class TermNormalizer {
  private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCCasefoldInstance();
  private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();

  private TermNormalizer() {}

  /** The term of {@code text[from, to)}; empty if all its characters are invisible. */
  public static String fold(char[] text, int from, int to) {
    boolean ascii = true;
    boolean stable = true;
    for (int i = from; i < to; i++) {
      char c = text[i];
      ascii &= c < 0x80;
      stable &= isStable(c);
    }
    if (stable) {
      return new String(text, from, to - from);
    }
    return ascii ? lowerAscii(text, from, to) : foldFully(new String(text, from, to - from));
  }

  /** As {@link #fold(char[], int, int)}. */
  public static String fold(String surface) {
    return fold(surface.toCharArray(), 0, surface.length());
  }

  /**
   * The NFC of {@code text[from, to)}, for Thai, Lao, Khmer and Burmese: NFKC decomposes the vowel
   * AM.
   */
  public static String compose(char[] text, int from, int to) {
    return COMPOSED.normalize(new String(text, from, to - from));
  }

  /**
   * Whether a character folds to itself: Han, Hangul syllables, lower-case ASCII letters, digits.
   */
  private static boolean isStable(char c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || (c >= 0xAC00 && c <= 0xD7A3);
  }

  private static String lowerAscii(char[] text, int from, int to) {
    char[] lower = new char[to - from];
    for (int i = from; i < to; i++) {
      char c = text[i];
      lower[i - from] = c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }
    return new String(lower);
  }

  private static String foldFully(String surface) {
    String folded = COMPATIBLE.normalize(surface);
    if (folded.indexOf('\u0307') > 0) {
      folded = folded.replace("i\u0307", "i");
    }
    return folded.replace('\u2019', '\'').replace('\u2010', '-').replace('\u2011', '-');
  }
}
