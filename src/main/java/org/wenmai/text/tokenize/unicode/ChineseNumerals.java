package org.wenmai.text.tokenize.unicode;

import java.util.BitSet;

/** The Han characters of numbers, in Simplified. */
public final class ChineseNumerals {
  private static final BitSet NUMERALS = new BitSet();

  static {
    "〇零一二三四五六七八九十廿卅百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟".chars().forEach(NUMERALS::set);
  }

  private ChineseNumerals() {}

  /** Whether a character is a numeral. */
  public static boolean contains(char c) {
    return NUMERALS.get(c);
  }
}
