package org.wenmai.text.segment;

/** Where a user word may begin and end: not inside a word of a script that has spaces. */
final class Bounds {
  private Bounds() {}

  /** Whether a word may begin here. */
  static boolean mayBegin(char[] text, int at) {
    if (at == 0) {
      return true;
    }
    byte before = CharClass.of(Character.codePointBefore(text, at));
    byte first = CharClass.of(Character.codePointAt(text, at));
    boolean hangul = before == CharClass.HANGUL && first == CharClass.HANGUL;
    return !hangul && !(isSpaced(before) && isSpaced(first));
  }

  /** Whether the word before this place may end here; a Korean word may go on with a particle. */
  static boolean mayEnd(char[] text, int at) {
    if (at == text.length) {
      return true;
    }
    byte last = CharClass.of(Character.codePointBefore(text, at));
    byte next = CharClass.of(Character.codePointAt(text, at));
    boolean decimal = (text[at] == '.' || text[at] == ',') && last == CharClass.DIGIT;
    boolean number = decimal && at + 1 < text.length && isDigit(text[at + 1]);
    return next != CharClass.MARK && !number && !(isSpaced(last) && isSpaced(next));
  }

  private static boolean isSpaced(byte type) {
    return type == CharClass.LETTER || type == CharClass.DIGIT || type == CharClass.MARK;
  }

  private static boolean isDigit(char c) {
    return CharClass.of(c) == CharClass.DIGIT;
  }
}
