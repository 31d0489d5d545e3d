package org.wenmai.source.decode;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a date in one form: lower case, ASCII digits, no marks of direction. */
final class DateText {
  private static final String HAN_DIGITS = "〇一二三四五六七八九";

  private static final Pattern HAN_DATE =
      Pattern.compile("([〇零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,4})[日号號])?");

  /** What stands in front of a date: its name, as 发布时间 or Published. */
  private static final Pattern LABEL = Pattern.compile("[\\p{L} ]{1,24}:\\s*(?=.*\\d)");

  private DateText() {}

  static String normalize(String written) {
    String lower =
        Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    StringBuilder text = new StringBuilder(lower.length());
    lower
        .codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT && c != '\u0307')
        .forEach(c -> appendAscii(c, text));
    return withoutLabel(withoutHanDigits(text.toString()));
  }

  private static void appendAscii(int c, StringBuilder text) {
    if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
      text.append(Character.digit(c, 10));
    } else {
      text.appendCodePoint(Character.isWhitespace(c) ? ' ' : c);
    }
  }

  private static String withoutLabel(String text) {
    Matcher label = LABEL.matcher(text);
    return label.lookingAt() ? text.substring(label.end()) : text;
  }

  /** 二〇二四年三月五日 as 2024年3月5日. */
  private static String withoutHanDigits(String text) {
    Matcher date = HAN_DATE.matcher(text);
    if (!date.lookingAt()) {
      return text;
    }
    StringBuilder year = new StringBuilder();
    date.group(1).replace('零', '〇').chars().forEach(c -> year.append(HAN_DIGITS.indexOf(c)));
    String day = date.group(3) == null ? "" : number(date.group(3)) + "日";
    return year + "年" + number(date.group(2)) + "月" + day + text.substring(date.end());
  }

  /** A number up to 99; 0 for what is none. */
  private static int number(String han) {
    int ten = han.indexOf('十');
    int units = ten == han.length() - 1 ? 0 : HAN_DIGITS.indexOf(han.charAt(han.length() - 1));
    if (ten < 0) {
      return han.length() == 1 ? units : 0;
    }
    int tens = ten == 0 ? 1 : HAN_DIGITS.indexOf(han.charAt(0));
    return ten > 1 || han.length() - ten > 2 ? 0 : 10 * tens + units;
  }
}
