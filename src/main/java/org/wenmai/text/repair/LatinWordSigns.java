package org.wenmai.text.repair;

/**
 * Counts characters that stand in Latin words and belong into none: symbols between letters,
 * capitals after small letters, Greek letters and drawn lines beside ASCII letters, C1 controls.
 *
 * @param count signs that hardly any text has on purpose
 * @param weak dashes and quotation marks between letters
 * @param letters Latin letters that are not ASCII
 * @param nonAscii characters that are neither ASCII nor East Asian
 */
record LatinWordSigns(int count, int weak, int letters, int nonAscii) {
  private static final char FIRST_WIDE = 0x2E80;

  /** May stand between letters: apostrophes, hyphens, dots. */
  private static final String IN_WORDS = "\u00A0\u00AD\u00B7\u2019\u02BC\u2010\u2011\u2027ªº";

  private static final String WEAK = "–—…‘“”«»‹›";

  /** Of this many characters one must be a sign. */
  private static final int CHARS_PER_SIGN = 4;

  static LatinWordSigns of(String text) {
    int count = 0;
    int weak = 0;
    int letters = 0;
    int nonAscii = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && c < FIRST_WIDE) {
        int sign = signAt(text, i);
        count += sign == 2 ? 1 : 0;
        weak += sign == 1 ? 1 : 0;
        letters += isLatin(c) ? 1 : 0;
        nonAscii++;
      }
    }
    return new LatinWordSigns(count, weak, letters, nonAscii);
  }

  /** The index of the first Latin letter that is not ASCII, or sign; -1 if there is none. */
  static int first(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && c < FIRST_WIDE && (isLatin(c) || signAt(text, i) == 2)) {
        return i;
      }
    }
    return -1;
  }

  /** All signs, the weak ones too. */
  int all() {
    return count + weak;
  }

  /** Whether a text may have been misread: there are two signs, and they are frequent. */
  boolean isEnough() {
    return count > 0 && all() > 1 && all() * CHARS_PER_SIGN >= nonAscii;
  }

  /** 2 for a sign, 1 for a weak one, 0 for none. */
  private static int signAt(String text, int at) {
    char c = text.charAt(at);
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    char after = at + 1 == text.length() ? ' ' : text.charAt(at + 1);
    if (!isLatin(before) && !isLatin(after)) {
      return 0;
    }
    if (c < 0xA0) {
      return 2;
    }
    if (Character.isLetter(c)) {
      boolean capitalInside =
          Character.isUpperCase(c)
              && (isSmallLatin(before)
                  ? !isMutation(text, at)
                  : isLatin(before) && isSmallLatin(after));
      return capitalInside || isForeign(c) ? 2 : 0;
    }
    boolean inside = isLatin(before) && isLatin(after);
    if (!inside || IN_WORDS.indexOf(c) >= 0 || isMark(c)) {
      return 0;
    }
    return WEAK.indexOf(c) >= 0 ? 1 : 2;
  }

  /**
   * Whether the small letter before begins the word, as in Irish before a vowel: nÁrann, hÉireann.
   */
  private static boolean isMutation(String text, int at) {
    boolean first = at < 2 || !isLatin(text.charAt(at - 2));
    return first && "nhtNHT".indexOf(text.charAt(at - 1)) >= 0;
  }

  private static boolean isMark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Greek letters and ƒ, which IBM437 has, and accents by themselves. */
  private static boolean isForeign(char c) {
    return (c >= 0x02C6 && c <= 0x02DD) || (c >= 0x0393 && c <= 0x03C6) || c == 'ƒ' || c == 'ⁿ';
  }

  private static boolean isSmallLatin(char c) {
    return isLatin(c) && Character.isLowerCase(c);
  }

  private static boolean isLatin(char c) {
    return c < 0x80
        ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z'
        : c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7;
  }
}
