package org.wenmai.text.tokenize.unicode;

/**
 * Finds dates, times, decimals, fractions and percentages in Han characters, by their grammar:
 * 二〇二四年三月五日, 十一点四十分, 二点三六万亿, 百分之七点五. No dictionary has them, and a model cuts them at words that
 * happen to be inside (十分). For one text; immutable.
 */
public final class ChineseNumberScanner {
  private static final int MAX_HOUR = 24;
  private static final int MAX_MINUTE = 59;
  private static final int MAX_MONTH = 12;
  private static final int MAX_DAY = 31;

  /** Longest number below a hundred: 二十三. */
  private static final int MAX_SMALL = 3;

  private static final int YEAR_DIGITS = 4;

  /** What makes another word of the sign before it: 分公司, 日本, 号码, 年度. */
  private static final String NOT_AFTER_MINUTE = "公店行局校部会院手析之";

  private static final String NOT_AFTER_DAY = "本元圆报语";
  private static final String NOT_AFTER_NUMBER = "召称码角文线楼院";
  private static final String NOT_AFTER_YEAR = "代度底初末间级轻终龄";
  private static final String NOT_AFTER_HALF = "个年天月小径";

  private final char[] text;

  /** The start of the expression that {@link #end} found last. */
  private int start;

  public ChineseNumberScanner(char[] text) {
    this.text = text;
  }

  /** Whether an expression may have this sign after its first number. */
  public static boolean isSign(char c) {
    return switch (c) {
      case '年', '月', '点', '时', '分' -> true;
      default -> false;
    };
  }

  /**
   * The end of an expression whose first sign is at {@code sign}, after a numeral; {@code sign} if
   * there is none. {@link #start} tells where it begins.
   *
   * @param from where the text before it may begin
   * @param to where the run of Han ends
   */
  public int end(int from, int sign, int to) {
    if (sign == from || !isNumeral(sign - 1)) {
      return sign;
    }
    return switch (text[sign]) {
      case '年' -> dateFromYear(from, sign, to);
      case '月' -> dateFromMonth(from, sign, to);
      case '分' -> fraction(from, sign, to);
      case '点', '时' -> timeOrDecimal(from, sign, to);
      default -> sign;
    };
  }

  /** Where the expression that was found last begins. */
  public int start() {
    return start;
  }

  private int dateFromYear(int from, int sign, int to) {
    int digits = sign;
    while (digits > from && ChineseNumerals.isDigit(text[digits - 1])) {
      digits--;
    }
    boolean positional = sign - digits == YEAR_DIGITS;
    start = positional ? digits : numeralsStart(from, sign);
    int month = smallNumberEnd(sign + 1, to, MAX_MONTH, '月');
    if (month > 0) {
      int day = dayEnd(month, to);
      return positional ? Math.max(month, day) : day > 0 ? day : sign;
    }
    boolean alone = sign + 1 >= to || NOT_AFTER_YEAR.indexOf(text[sign + 1]) < 0;
    return positional && alone ? sign + 1 : sign;
  }

  private int dateFromMonth(int from, int sign, int to) {
    start = smallNumberStart(from, sign, MAX_MONTH);
    int day = start < sign ? dayEnd(sign + 1, to) : 0;
    return day > 0 ? day : sign;
  }

  /** The end of 五日, 五号 or 初五 at {@code at}; 0 if there is none. */
  private int dayEnd(int at, int to) {
    if (at < to && text[at] == '初') {
      int end = longestSmallNumber(at + 1, to, MAX_DAY);
      return end > at + 1 ? end : 0;
    }
    int end = smallNumberEnd(at, to, MAX_DAY, '日');
    if (end > 0) {
      return isOneOf(end, to, NOT_AFTER_DAY) ? 0 : end;
    }
    end = smallNumberEnd(at, to, MAX_DAY, '号');
    return end > 0 && isOneOf(end, to, NOT_AFTER_NUMBER) ? 0 : end;
  }

  /** 三分之一, 百分之七点五. */
  private int fraction(int from, int sign, int to) {
    if (sign + 2 >= to || text[sign + 1] != '之' || !isNumeral(sign + 2)) {
      return sign;
    }
    start = numeralsStart(from, sign);
    int end = numeralsEnd(sign + 2, to);
    boolean point = end + 1 < to && text[end] == '点' && isNumeral(end + 1);
    return point ? numeralsEnd(end + 1, to) : end;
  }

  private int timeOrDecimal(int from, int sign, int to) {
    start = smallNumberStart(from, sign, MAX_HOUR);
    int time = start < sign ? timeEnd(sign, to) : 0;
    if (time > 0) {
      return time;
    }
    start = numeralsStart(from, sign);
    boolean ordinal = start > 0 && text[start - 1] == '第';
    if (ordinal || text[sign] != '点' || sign + 1 >= to || !isNumeral(sign + 1)) {
      return sign;
    }
    int end = numeralsEnd(sign + 1, to);
    boolean ends = end == to || isDigits(sign + 1, end) || MeasureUnits.beginsAmount(text, end, to);
    return ends ? end : sign;
  }

  /** The end of the minutes after an hour; 0 if there are none. */
  private int timeEnd(int sign, int to) {
    int minute = smallNumberEnd(sign + 1, to, MAX_MINUTE, '分');
    if (minute > 0) {
      if (isOneOf(minute, to, NOT_AFTER_MINUTE)) {
        return 0;
      }
      int second = smallNumberEnd(minute, to, MAX_MINUTE, '秒');
      return Math.max(minute, second);
    }
    if (text[sign] != '点' || sign + 1 >= to) {
      return 0;
    }
    boolean half = text[sign + 1] == '半' && !isOneOf(sign + 2, to, NOT_AFTER_HALF);
    boolean sharp = text[sign + 1] == '钟' || (text[sign + 1] == '整' && sign + 2 == to);
    if (half || sharp) {
      return sign + 2;
    }
    boolean quarter =
        sign + 2 < to && (text[sign + 1] == '一' || text[sign + 1] == '三') && text[sign + 2] == '刻';
    return quarter ? sign + 3 : 0;
  }

  /** The end of a number up to {@code max} and the sign after it; 0 if there is none. */
  private int smallNumberEnd(int at, int to, int max, char sign) {
    int end = at;
    while (end < to && end - at < MAX_SMALL && isNumeral(end)) {
      end++;
    }
    int value = ChineseNumerals.value(text, at, end);
    boolean found = end < to && text[end] == sign && value >= 0 && value <= max;
    return found ? end + 1 : 0;
  }

  private int longestSmallNumber(int at, int to, int max) {
    int end = Math.min(to, at + MAX_SMALL);
    while (end > at) {
      int value = ChineseNumerals.value(text, at, end);
      if (value > 0 && value <= max) {
        return end;
      }
      end--;
    }
    return at;
  }

  /** The start of the longest number up to {@code max} before a sign; the sign if there is none. */
  private int smallNumberStart(int from, int sign, int max) {
    for (int length = MAX_SMALL; length > 0; length--) {
      if (sign - length >= from) {
        int value = ChineseNumerals.value(text, sign - length, sign);
        if (value >= 0 && value <= max) {
          return sign - length;
        }
      }
    }
    return sign;
  }

  private int numeralsStart(int from, int to) {
    int at = to;
    while (at > from && isNumeral(at - 1)) {
      at--;
    }
    return at;
  }

  private int numeralsEnd(int from, int to) {
    int at = from;
    while (at < to && isNumeral(at)) {
      at++;
    }
    return at;
  }

  /** Whether there are two or more digits without 十, 百 and the like, as after a point. */
  private boolean isDigits(int from, int to) {
    int i = from;
    while (i < to && ChineseNumerals.isDigit(text[i])) {
      i++;
    }
    return i == to && to > from + 1;
  }

  private boolean isNumeral(int i) {
    return ChineseNumerals.contains(text[i]) || text[i] == '○';
  }

  private boolean isOneOf(int i, int to, String characters) {
    return i < to && characters.indexOf(text[i]) >= 0;
  }
}
