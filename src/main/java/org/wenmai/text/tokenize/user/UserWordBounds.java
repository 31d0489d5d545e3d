package org.wenmai.text.tokenize.user;

import org.wenmai.text.tokenize.unicode.CharClass;

/** Where a user word may begin and end: not inside a word of a script that has spaces. */
public final class UserWordBounds {
  private UserWordBounds() {}

  /** Whether a word may begin here. */
  public static boolean mayBegin(char[] text, int at) {
    if (at == 0) {
      return true;
    }
    byte before = CharClass.of(Character.codePointBefore(text, at));
    byte first = CharClass.of(Character.codePointAt(text, at));
    boolean hangul = before == CharClass.HANGUL && first == CharClass.HANGUL;
    return !hangul && !(isSpaced(before) && isSpaced(first));
  }

  /** Whether the word before this place may end here; a Korean word may go on with a particle. */
  public static boolean mayEnd(char[] text, int at) {
    if (at == text.length) {
      return true;
    }
    int codePoint = Character.codePointAt(text, at);
    byte last = CharClass.of(Character.codePointBefore(text, at));
    byte next = CharClass.of(codePoint);
    return !isMark(codePoint) && !(isSpaced(last) && (isSpaced(next) || isJoined(text, at, last)));
  }

  /** Whether our own rules would not end a word here: "GPT-4o" in "GPT-4o-mini", "50" in "50%". */
  private static boolean isJoined(char[] text, int at, byte last) {
    char sign = text[at];
    if (last == CharClass.DIGIT && "%‰％℃℉".indexOf(sign) >= 0) {
      return true;
    }
    if (at + 1 >= text.length) {
      return false;
    }
    boolean plus = sign == '+' && text[at + 1] == '+';
    boolean decimal = last == CharClass.DIGIT && (sign == '.' || sign == ',');
    return plus
        || (decimal && isDigit(text[at + 1]))
        || ("-‐‑－_'’＇&".indexOf(sign) >= 0 && isSpaced(CharClass.of(text[at + 1])));
  }

  /** Thai, Khmer and their like have marks among their letters. */
  private static boolean isMark(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  private static boolean isSpaced(byte type) {
    return type == CharClass.LETTER || type == CharClass.DIGIT || type == CharClass.MARK;
  }

  private static boolean isDigit(char c) {
    return CharClass.of(c) == CharClass.DIGIT;
  }
}
