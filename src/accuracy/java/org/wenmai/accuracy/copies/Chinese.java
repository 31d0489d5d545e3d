package org.wenmai.accuracy.copies;

import com.ibm.icu.text.Transliterator;

/** What is Chinese, and how it reads in Traditional characters. */
final class Chinese {
  private static final Transliterator TRADITIONAL =
      Transliterator.getInstance("Simplified-Traditional");

  private Chinese() {}

  /** Whether at least half of its letters are ideographs, and none are kana. */
  static boolean isMostly(CharSequence text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long han = text.codePoints().filter(Character::isIdeographic).count();
    return han > 0
        && 2 * han >= letters
        && text.codePoints()
            .noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA);
  }

  /** In Traditional characters, by ICU's table. */
  static String traditional(String text) {
    return TRADITIONAL.transliterate(text);
  }
}
