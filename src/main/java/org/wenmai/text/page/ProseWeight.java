package org.wenmai.text.page;

import java.lang.Character.UnicodeScript;

/** Tells running text from labels, menus and headings. */
final class ProseWeight {
  /** A sentence has so many letters, Han, kana and hangul counted twice. */
  private static final int SENTENCE = 25;

  /** So many need no mark at their end. */
  private static final int LONG = 100;

  private ProseWeight() {}

  /**
   * How much prose a block is: its letters that are no links, Han, kana and hangul counted twice; 0
   * where it is none.
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
    boolean sentence = (marks > 0 && letters >= SENTENCE) || letters >= LONG;
    return sentence && share < 0.5 ? letters * (1 - share) : 0;
  }

  private static boolean isDense(int c) {
    UnicodeScript script = UnicodeScript.of(c);
    return script == UnicodeScript.HAN
        || script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.KATAKANA
        || script == UnicodeScript.HANGUL;
  }

  /** A mark that sentences have; the full stop of numbers and addresses counts as well. */
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
