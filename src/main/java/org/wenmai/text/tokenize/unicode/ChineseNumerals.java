package org.wenmai.text.tokenize.unicode;

import java.util.BitSet;

/** The Han characters of numbers, in Simplified. */
public final class ChineseNumerals {
  private static final BitSet NUMERALS = new BitSet();

  /** By value; of two for one value the second is the old form. */
  private static final String DIGITS = "零〇○一壹二贰两三叁四肆五伍六陆七柒八捌九玖";

  private static final int NOT_A_DIGIT = -1;
  private static final int[] VALUES = {
    0, 0, 0, 1, 1, 2, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9
  };

  static {
    "〇零一二三四五六七八九十廿卅百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟".chars().forEach(NUMERALS::set);
  }

  private ChineseNumerals() {}

  /** Whether a character is a numeral. */
  public static boolean contains(char c) {
    return NUMERALS.get(c);
  }

  /** Whether a number is multiplied by this character: 百, 千, 万, 亿. */
  public static boolean isMagnitude(char c) {
    return c == '百' || c == '千' || c == '万' || c == '亿';
  }

  /** The value of a digit from 〇 to 九, or -1. */
  private static int digit(char c) {
    int index = DIGITS.indexOf(c);
    return index < 0 ? NOT_A_DIGIT : VALUES[index];
  }

  /** Whether a character is a digit as a year is written with: 〇, 一 to 九. */
  static boolean isDigit(char c) {
    return c != '两' && digit(c) != NOT_A_DIGIT;
  }

  /**
   * The value of the number {@code text[from, to)} below a hundred, in words (二十三) or after a
   * nought (零五); -1 if it is none.
   */
  static int value(char[] text, int from, int to) {
    int length = to - from;
    if (length < 1 || length > 3) {
      return NOT_A_DIGIT;
    }
    int ten = from;
    while (ten < to && text[ten] != '十') {
      ten++;
    }
    if (ten == to) {
      return length == 1 || (length == 2 && digit(text[from]) == 0)
          ? digit(text[to - 1])
          : NOT_A_DIGIT;
    }
    int tens = ten == from ? 1 : ten == from + 1 ? digit(text[from]) : NOT_A_DIGIT;
    int ones = ten == to - 1 ? 0 : ten == to - 2 ? digit(text[to - 1]) : NOT_A_DIGIT;
    return tens < 1 || ones < 0 ? NOT_A_DIGIT : 10 * tens + ones;
  }
}
