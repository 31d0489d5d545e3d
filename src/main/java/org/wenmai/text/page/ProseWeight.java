package org.wenmai.text.page;

import java.lang.Character.UnicodeScript;

/** Measures how much running text a block has, as opposed to labels, menus and headings. */
final class ProseWeight {
  /** The least weight of a sentence. */
  private static final int MIN_SENTENCE = 25;

  /** The least weight of a sentence without punctuation. */
  private static final int MIN_UNPUNCTUATED = 100;

  private ProseWeight() {}

  /**
   * The weight of a block: its letters outside of links, with Han, kana and hangul counted twice; 0
   * if it is not prose.
   */
  static double of(PageBlock block) {
    String text = block.text();
    int letters = 0;
    int marks = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        letters += c >= 0x1100 && isDense(c) ? 2 : 1;
      } else if (isMark(c)) {
        marks++;
      }
    }
    double share = block.linkShare();
    boolean sentence = (marks > 0 && letters >= MIN_SENTENCE) || letters >= MIN_UNPUNCTUATED;
    return sentence && share < 0.5 ? letters * (1 - share) : 0;
  }

  private static boolean isDense(int c) {
    UnicodeScript script = UnicodeScript.of(c);
    return script == UnicodeScript.HAN
        || script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.KATAKANA
        || script == UnicodeScript.HANGUL;
  }

  /** Punctuation of sentences; the full stop in numbers and addresses counts as well. */
  private static boolean isMark(int c) {
    return switch (c) {
      case '.',
          ',',
          ';',
          '!',
          '?',
          '\u2026',
          '\u3002',
          '\u3001',
          '\uff0c',
          '\uff0e',
          '\uff1b',
          '\uff01',
          '\uff1f',
          '\u060c',
          '\u061b',
          '\u061f',
          '\u06d4',
          '\u0964',
          '\u0965',
          '\u055d',
          '\u0589' ->
          true;
      default -> false;
    };
  }
}
