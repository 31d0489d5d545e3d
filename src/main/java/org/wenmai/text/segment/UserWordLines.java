package org.wenmai.text.segment;

import java.util.ArrayList;
import java.util.List;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;

/** Reads user dictionaries in jieba's format, one "word [frequency] [tag]" per line. */
final class UserWordLines {
  /** More than jieba's whole dictionary was counted on would be a slip of the pen. */
  private static final long MAX_FREQUENCY = 1_000_000_000_000L;

  private static final int MAX_DIGITS = 12;

  private UserWordLines() {}

  /** The words in the order of the lines; {@code name} stands for the file in messages. */
  static List<UserWord> parse(String lines, String name) {
    List<UserWord> words = new ArrayList<>();
    int number = 0;
    for (String line : lines.lines().toList()) {
      number++;
      String stripped = (number == 1 ? withoutMark(line) : line).strip();
      if (!stripped.isEmpty()) {
        words.add(word(stripped, name + ", line " + number));
      }
    }
    return words;
  }

  /** Why this is no user word; empty if it is one. */
  static String wrong(String word, long frequency) {
    if (word.codePointCount(0, word.length()) > UserWord.MAX_CODE_POINTS) {
      return "a word has more than " + UserWord.MAX_CODE_POINTS + " code points";
    }
    if (word.codePoints().noneMatch(c -> CharClass.isWordy(CharClass.of(c)))) {
      return "'" + word + "' has no letter and no digit";
    }
    if (word.codePoints().anyMatch(UserWordLines::isNeverInside) || !word.equals(word.strip())) {
      return "a word has a control character, half a surrogate pair, or white space at an end";
    }
    boolean known = frequency >= UserWord.SUGGESTED && frequency <= MAX_FREQUENCY;
    return known ? "" : "the frequency " + frequency + " is not between 0 and " + MAX_FREQUENCY;
  }

  private static boolean isNeverInside(int codePoint) {
    return Character.isISOControl(codePoint)
        || Character.getType(codePoint) == Character.SURROGATE
        || codePoint == '\uFFFD';
  }

  private static String withoutMark(String line) {
    return line.startsWith("\uFEFF") ? line.substring(1) : line;
  }

  /** With tabs the fields are clear; with blanks only what looks like a number or tag is one. */
  private static UserWord word(String line, String place) {
    int tab = line.indexOf('\t');
    if (tab >= 0) {
      String rest = line.substring(tab).strip();
      int end = fieldEnd(rest);
      return checked(line.substring(0, tab).strip(), end == 0 ? "" : rest.substring(0, end), place);
    }
    String untagged = withoutLast(line, UserWordLines::isTag);
    String word = withoutLast(untagged, UserWordLines::isCount);
    return checked(word, untagged.substring(word.length()).strip(), place);
  }

  private static int fieldEnd(String rest) {
    int end = 0;
    while (end < rest.length() && !Character.isWhitespace(rest.charAt(end))) {
      end++;
    }
    return end;
  }

  private static String withoutLast(String line, java.util.function.Predicate<String> field) {
    int blank = line.lastIndexOf(' ');
    return blank > 0 && field.test(line.substring(blank + 1))
        ? line.substring(0, blank).strip()
        : line;
  }

  private static boolean isTag(String field) {
    return !field.isEmpty() && field.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  private static boolean isCount(String field) {
    return !field.isEmpty() && field.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static UserWord checked(String word, String count, String place) {
    if (!count.isEmpty() && !isCount(count) && !isTag(count)) {
      throw invalid(place, "the frequency '" + count + "' is no whole number");
    }
    if (count.length() > MAX_DIGITS && isCount(count)) {
      throw invalid(place, "the frequency " + count + " is above " + MAX_FREQUENCY);
    }
    long frequency = isCount(count) ? Long.parseLong(count) : UserWord.SUGGESTED;
    String wrong = wrong(word, frequency);
    if (!wrong.isEmpty()) {
      throw invalid(place, wrong);
    }
    return new UserWord(word, frequency);
  }

  private static WenmaiException invalid(String place, String why) {
    return new WenmaiException(
        ErrorCode.CONFIG_INVALID,
        place + ": " + why + ".",
        "Write one word per line, as in \"云计算 5 n\" or \"DeepSeek-R1\".");
  }
}
