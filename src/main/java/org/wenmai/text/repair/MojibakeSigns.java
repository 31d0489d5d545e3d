package org.wenmai.text.repair;

import org.wenmai.text.repair.misaligned.CommonCharacters;

/** Detects signs of a wrong charset that no single character shows. */
final class MojibakeSigns {
  /** The least number of spaces between Han characters to be suspicious. */
  private static final int MIN_GAPS = 3;

  private static final int MAX_HAN_PER_GAP = 8;

  private static final int MIN_KANA_PER_MARK = 5;
  private static final int MIN_LETTERS = 4;

  /** The first char of the East Asian blocks. */
  static final char FIRST_WIDE = 0x2E80;

  private MojibakeSigns() {}

  /**
   * Whether Cyrillic words have their case inverted: all in capitals, some with a small first
   * letter. KOI8 and windows-1251 swap the two cases, so that a misread sentence looks like this.
   */
  static boolean isInverted(String text) {
    int inverted = 0;
    int capitals = 0;
    for (int i = 0; i < text.length(); ) {
      int start = i;
      while (i < text.length() && isCyrillic(text.charAt(i))) {
        i++;
      }
      boolean word = i - start >= MIN_LETTERS;
      if (word && !isCapitals(text, start + 1, i)) {
        return false;
      }
      if (i - start > 1) {
        boolean small = Character.isLowerCase(text.charAt(start));
        inverted += small ? 1 : 0;
        capitals += word && !small ? 1 : 0;
      }
      // Skip to the next Cyrillic letter; most characters are not Cyrillic.
      i = Math.max(i, start + 1);
      while (i < text.length() && !isCyrillic(text.charAt(i))) {
        i++;
      }
    }
    return inverted > 0 && capitals > 1;
  }

  private static boolean isCapitals(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Character.isUpperCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether Han characters are separated by spaces like words. Hangul of KS X 1001 is read as
   * common Han characters in GB 2312, but Korean has spaces and Chinese has none.
   */
  static boolean isSpacedHan(String text) {
    int gaps = 0;
    for (int i = text.indexOf(' ', 1);
        i > 0 && i + 1 < text.length();
        i = text.indexOf(' ', i + 1)) {
      gaps += isHan(text.charAt(i - 1)) && isHan(text.charAt(i + 1)) ? 1 : 0;
    }
    return gaps >= MIN_GAPS && han(text) <= gaps * MAX_HAN_PER_GAP;
  }

  private static int han(String text) {
    int han = 0;
    for (int i = 0; i < text.length(); i++) {
      han += isHan(text.charAt(i)) ? 1 : 0;
    }
    return han;
  }

  /**
   * Whether the line is real Japanese in half-width katakana: kana and common characters only.
   * EUC-JP that was read as Shift_JIS has a half-width mark before every kana.
   */
  static boolean isHalfWidthJapanese(String line) {
    int kana = 0;
    int marks = 0;
    int nonAscii = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c < 0x80) {
        continue;
      }
      nonAscii++;
      boolean halfWidth = c >= 0xFF66 && c <= 0xFF9F;
      boolean mark = c >= 0xFF61 && c <= 0xFF65;
      if (!halfWidth && !mark && !CommonCharacters.contain(c) && !(c >= 0x3000 && c <= 0x30FF)) {
        return false;
      }
      kana += halfWidth ? 1 : 0;
      marks += mark ? 1 : 0;
    }
    return kana * 4 >= nonAscii && marks * MIN_KANA_PER_MARK <= kana;
  }

  /** The line with each East Asian character replaced by a space. */
  static String withoutWide(String line) {
    char[] narrow = line.toCharArray();
    for (int i = 0; i < narrow.length; i++) {
      narrow[i] = narrow[i] < FIRST_WIDE ? narrow[i] : ' ';
    }
    return new String(narrow);
  }

  /** Whether most of the non-ASCII characters are East Asian or in a later block. */
  static boolean isWide(String line) {
    int balance = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      balance += c < 0x80 ? 0 : c < FIRST_WIDE ? -1 : 1;
    }
    return balance > 0;
  }

  private static boolean isCyrillic(char c) {
    return c >= 0x400 && c < 0x460;
  }

  private static boolean isHan(char c) {
    return c >= 0x4E00 && c < 0xA000;
  }
}
