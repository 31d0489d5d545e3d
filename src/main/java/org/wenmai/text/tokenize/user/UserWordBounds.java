package org.wenmai.text.tokenize.user;

import org.wenmai.text.tokenize.unicode.CharClass;

/**
 * Decides where a user word may begin and end: not inside a word of a script with spaces. Pure
 * functions.
 */
public final class UserWordBounds {
  private UserWordBounds() {}

  /** Whether a word may begin at an offset. */
  public static boolean mayBegin(char[] text, int at) {
    if (at == 0) {
      return true;
    }
    byte before = CharClass.of(Character.codePointBefore(text, at));
    byte first = CharClass.of(Character.codePointAt(text, at));
    boolean hangul = before == CharClass.HANGUL && first == CharClass.HANGUL;
    return !hangul && !(isSpaced(before) && isSpaced(first));
  }

  /** Whether a word may end at an offset; a particle may follow a Korean word. */
  public static boolean mayEnd(char[] text, int at) {
    if (at == text.length) {
      return true;
    }
    int codePoint = Character.codePointAt(text, at);
    byte last = CharClass.of(Character.codePointBefore(text, at));
    byte next = CharClass.of(codePoint);
    return !isMark(codePoint) && !(isSpaced(last) && (isSpaced(next) || isJoined(text, at, last)));
  }

  /**
   * Whether the character after it joins by our rules: "GPT-4o" in "GPT-4o-mini", "50" in "50%".
   */
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

  /** Whether it is a combining mark, which in Thai or Khmer is of class COMPLEX. */
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
