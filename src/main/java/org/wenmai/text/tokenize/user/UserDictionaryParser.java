package org.wenmai.text.tokenize.user;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;
import org.wenmai.text.tokenize.unicode.CharClass;

/** Reads user dictionaries in jieba's format, one "word [frequency] [tag]" per line. */
public final class UserDictionaryParser {
  /** More than jieba's whole dictionary was counted on would be a slip of the pen. */
  private static final long MAX_FREQUENCY = 1_000_000_000_000L;

  private static final int MAX_DIGITS = 12;

  /** jieba's tags are no longer; what is, is part of the word ("machine learning"). */
  private static final int LONGEST_TAG = 4;

  /** Ideographs, then what is no frequency: "云计算 -5", "云计算 5.5", "云计算,5", "云计算 5 Ng". */
  private static final Pattern SLIP =
      Pattern.compile("\\p{IsIdeographic}+(?: +|[,;，；] *)(?:.* )?[-+.]*[0-9].*");

  private UserDictionaryParser() {}

  /** The words in the order of the lines; {@code name} stands for the file in messages. */
  public static List<UserWord> parse(String lines, String name) {
    List<UserWord> words = new ArrayList<>();
    int number = 0;
    for (String line : lines.lines().toList()) {
      number++;
      // A tab at the end stays: it says that what stands before it is all of the word.
      String begun = stripped(number == 1 ? withoutMark(line) : line, false);
      if (!begun.isBlank()) {
        words.add(word(begun, name + ", line " + number));
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
    if (word.codePoints().anyMatch(UserDictionaryParser::isNeverInside)
        || !word.equals(stripped(word, true))) {
      return "'"
          + word
          + "' has a control character, an invisible sign, a character that was lost, or white"
          + " space at an end";
    }
    boolean known = frequency >= UserWord.SUGGESTED && frequency <= MAX_FREQUENCY;
    return known ? "" : "the frequency " + frequency + " is not between 0 and " + MAX_FREQUENCY;
  }

  private static boolean isNeverInside(int codePoint) {
    int type = Character.getType(codePoint);
    boolean joiner = codePoint == 0x200C || codePoint == 0x200D;
    return Character.isISOControl(codePoint)
        || type == Character.SURROGATE
        || (type == Character.FORMAT && !joiner)
        || codePoint == '\uFFFD';
  }

  /** Without white space of any kind at its ends, no-break spaces included. */
  private static String stripped(String text, boolean tabs) {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1)) && (tabs || text.charAt(to - 1) != '\t')) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static String withoutMark(String line) {
    return line.startsWith("\uFEFF") ? line.substring(1) : line;
  }

  /** With tabs the fields are clear; with blanks only what looks like a number or tag is one. */
  private static UserWord word(String line, String place) {
    int tab = line.indexOf('\t');
    if (tab >= 0) {
      String rest = stripped(line.substring(tab), true);
      int end = fieldEnd(rest);
      String word = stripped(line.substring(0, tab), true);
      return checked(word, end == 0 ? "" : rest.substring(0, end), place);
    }
    String untagged = withoutLast(line, UserDictionaryParser::isTag);
    String word = withoutLast(untagged, UserDictionaryParser::isCount);
    if (SLIP.matcher(word).matches()) {
      throw invalid(place, "'" + word + "' looks like a word and a frequency that is none");
    }
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
        ? stripped(line.substring(0, blank), true)
        : line;
  }

  private static boolean isTag(String field) {
    return !field.isEmpty()
        && field.length() <= LONGEST_TAG
        && field.chars().allMatch(c -> c >= 'a' && c <= 'z');
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
    if (frequency == 0 && word.codePoints().noneMatch(Character::isIdeographic)) {
      throw invalid(place, "frequency 0 forbids Chinese words only, and '" + word + "' is none");
    }
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
