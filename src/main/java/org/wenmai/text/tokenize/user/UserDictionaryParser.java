package org.wenmai.text.tokenize.user;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;
import org.wenmai.text.tokenize.unicode.CharClass;

/** Parses user dictionaries in jieba's format: "word [frequency] [tag]" on each line. */
public final class UserDictionaryParser {
  /** Higher frequencies are taken for mistakes: jieba's whole corpus has 60 million words. */
  private static final long MAX_FREQUENCY = 1_000_000_000_000L;

  private static final int MAX_DIGITS = 12;

  /** Length of jieba's longest tag; anything longer is part of the word ("machine learning"). */
  private static final int MAX_TAG_LENGTH = 4;

  /** Ideographs and an invalid frequency: "云计算 -5", "云计算 5.5", "云计算,5", "云计算 5 Ng". */
  private static final Pattern INVALID_FREQUENCY =
      Pattern.compile("\\p{IsIdeographic}+(?: +|[,;，；] *)(?:.* )?[-+.]*[0-9].*");

  private UserDictionaryParser() {}

  /** The words in the order of the lines; {@code name} is the name of the file in messages. */
  public static List<UserWord> parse(String lines, String name) {
    List<UserWord> words = new ArrayList<>();
    int number = 0;
    for (String line : lines.lines().toList()) {
      number++;
      // A tab at the end stays: everything before it is the word.
      String stripped = stripped(number == 1 ? withoutByteOrderMark(line) : line, false);
      if (!stripped.isBlank()) {
        words.add(word(stripped, name + ", line " + number));
      }
    }
    return words;
  }

  /** Why this is not a valid user word; empty if it is. */
  static String invalidity(String word, long frequency) {
    if (word.codePointCount(0, word.length()) > UserWord.MAX_CODE_POINTS) {
      return "a word has more than " + UserWord.MAX_CODE_POINTS + " code points";
    }
    if (word.codePoints().noneMatch(c -> CharClass.isWordy(CharClass.of(c)))) {
      return "'" + word + "' has no letter and no digit";
    }
    if (word.codePoints().anyMatch(UserDictionaryParser::isForbiddenInside)
        || !word.equals(stripped(word, true))) {
      return "'"
          + word
          + "' has a control character, an invisible sign, a character that was lost, or white"
          + " space at an end";
    }
    boolean known = frequency >= UserWord.SUGGESTED && frequency <= MAX_FREQUENCY;
    return known ? "" : "the frequency " + frequency + " is not between 0 and " + MAX_FREQUENCY;
  }

  private static boolean isForbiddenInside(int codePoint) {
    int type = Character.getType(codePoint);
    boolean joiner = codePoint == 0x200C || codePoint == 0x200D;
    return Character.isISOControl(codePoint)
        || type == Character.SURROGATE
        || (type == Character.FORMAT && !joiner)
        || codePoint == '\uFFFD';
  }

  /**
   * A text without white space at its ends, no-break spaces included.
   *
   * @param tabs whether tabs at the end are removed, too
   */
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

  private static String withoutByteOrderMark(String line) {
    return line.startsWith("\uFEFF") ? line.substring(1) : line;
  }

  /**
   * Parses a line: with tabs the fields are clear; with spaces only what looks like a frequency or
   * a tag is one.
   *
   * @param location file and line for messages
   */
  private static UserWord word(String line, String location) {
    int tab = line.indexOf('\t');
    if (tab >= 0) {
      String rest = stripped(line.substring(tab), true);
      int end = fieldEnd(rest);
      String word = stripped(line.substring(0, tab), true);
      return checked(word, end == 0 ? "" : rest.substring(0, end), location);
    }
    String untagged = withoutLast(line, UserDictionaryParser::isTag);
    String word = withoutLast(untagged, UserDictionaryParser::isFrequency);
    if (INVALID_FREQUENCY.matcher(word).matches()) {
      throw invalid(location, "'" + word + "' looks like a word and a frequency that is none");
    }
    return checked(word, untagged.substring(word.length()).strip(), location);
  }

  private static int fieldEnd(String rest) {
    int end = 0;
    while (end < rest.length() && !Character.isWhitespace(rest.charAt(end))) {
      end++;
    }
    return end;
  }

  private static String withoutLast(String line, java.util.function.Predicate<String> field) {
    int space = line.lastIndexOf(' ');
    return space > 0 && field.test(line.substring(space + 1))
        ? stripped(line.substring(0, space), true)
        : line;
  }

  private static boolean isTag(String field) {
    return !field.isEmpty()
        && field.length() <= MAX_TAG_LENGTH
        && field.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  private static boolean isFrequency(String field) {
    return !field.isEmpty() && field.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static UserWord checked(String word, String field, String location) {
    if (!field.isEmpty() && !isFrequency(field) && !isTag(field)) {
      throw invalid(location, "the frequency '" + field + "' is no whole number");
    }
    if (field.length() > MAX_DIGITS && isFrequency(field)) {
      throw invalid(location, "the frequency " + field + " is above " + MAX_FREQUENCY);
    }
    long frequency = isFrequency(field) ? Long.parseLong(field) : UserWord.SUGGESTED;
    if (frequency == 0 && word.codePoints().noneMatch(Character::isIdeographic)) {
      throw invalid(location, "frequency 0 forbids Chinese words only, and '" + word + "' is none");
    }
    String invalidity = invalidity(word, frequency);
    if (!invalidity.isEmpty()) {
      throw invalid(location, invalidity);
    }
    return new UserWord(word, frequency);
  }

  private static WenmaiException invalid(String location, String why) {
    return new WenmaiException(
        ErrorCode.CONFIG_INVALID,
        location + ": " + why + ".",
        "Write one word per line, as in \"云计算 5 n\" or \"DeepSeek-R1\".");
  }
}
