package org.wenmai.text.tokenize.unicode;

import com.ibm.icu.lang.UScript;
import java.util.Set;
import org.wenmai.text.normalize.TermNormalizer;

/**
 * Finds the ends of words and numbers of spaced scripts by UAX #29, with the differences that
 * {@link org.wenmai.text.tokenize} lists. Remembers properties of the last word. For one text and
 * one thread.
 */
public final class WordBoundaryScanner {
  /** How far after a hyphen digits are searched, in UTF-16 units. */
  private static final int HYPHEN_LOOKAHEAD = 32;

  /** Units that may follow a number without a space. */
  private static final Set<String> UNITS =
      Set.of(
          "km", "cm", "mm", "nm", "kg", "mg", "ml", "gb", "mb", "kb", "tb", "pb", "hz", "khz",
          "mhz", "ghz", "kw", "mw", "kwh", "mah", "px", "pt", "ms", "min", "km/h", "kph", "mph",
          "fps", "dpi", "bps", "kbps", "mbps", "gbps", "rpm", "ppm", "db", "lbs", "ft", "usd",
          "eur", "rmb");

  private final char[] text;
  private final boolean decimalComma;

  /** Of the last word; -1 if it has no letter. */
  private int firstLetter;

  private boolean hasDigits;

  public WordBoundaryScanner(char[] text, boolean decimalComma) {
    this.text = text;
    this.decimalComma = decimalComma;
  }

  /** The end of the run of one class that begins here. */
  public static int runEnd(char[] text, int at, byte type) {
    int i = at;
    while (i < text.length) {
      int codePoint = Character.codePointAt(text, i);
      if (CharClass.of(codePoint) != type) {
        break;
      }
      i += Character.charCount(codePoint);
    }
    return i;
  }

  /** The first letter of {@code text[from, to)}, or -1. */
  public static int firstLetter(char[] text, int from, int to) {
    for (int i = from; i < to; i += Character.charCount(Character.codePointAt(text, i))) {
      byte type = CharClass.of(Character.codePointAt(text, i));
      if (CharClass.isWordy(type) && type != CharClass.DIGIT) {
        return Character.codePointAt(text, i);
      }
    }
    return -1;
  }

  /** The end of the word that begins here with a letter or digit. */
  public int end(int at) {
    firstLetter = -1;
    hasDigits = false;
    int end = part(at);
    while (end < text.length && joins(at, end)) {
      end = part(end + 1);
    }
    return firstLetter < 0 ? end : signsEnd(at, end);
  }

  /** Whether the last word had a letter. */
  public boolean hasLetter() {
    return firstLetter >= 0;
  }

  /** The first letter of the last word, which had one. */
  public int firstLetter() {
    return firstLetter;
  }

  /** The end of a number with a per cent or degree sign after it. */
  public int numberEnd(int end) {
    boolean sign = end < text.length && "%‰％℃℉".indexOf(text[end]) >= 0;
    return sign ? end + 1 : end;
  }

  /** Whether a word with letters is a number with its unit: "20GB". */
  public boolean isQuantity(int from, int to) {
    int i = from;
    while (i < to && (isDigit(i) || (i > from && i + 1 < to && isDigit(i + 1) && isPoint(i)))) {
      i++;
    }
    return i > from && i < to && UNITS.contains(TermNormalizer.fold(text, i, to));
  }

  /** The end of letters, digits, marks and invisible characters. */
  private int part(int at) {
    int end = at;
    int i = at;
    while (i < text.length) {
      int codePoint = Character.codePointAt(text, i);
      byte type = CharClass.of(codePoint);
      if (type == CharClass.LETTER) {
        firstLetter = firstLetter < 0 ? codePoint : firstLetter;
      } else if (type == CharClass.DIGIT) {
        hasDigits = true;
      } else if (type != CharClass.MARK && type != CharClass.FORMAT) {
        break;
      }
      i += Character.charCount(codePoint);
      end = type == CharClass.FORMAT ? end : i;
    }
    return end;
  }

  /** Whether the sign at {@code i} joins the characters before and after it to one word. */
  private boolean joins(int from, int i) {
    if (i + 1 >= text.length) {
      return false;
    }
    return switch (text[i]) {
      case '.', '．' -> joinsByPoint(i);
      case ',' -> isDigit(i - 1) && joinsByComma(i);
      case '\'', '’', '＇' -> isLetter(i - 1) && isLetter(i + 1);
      case '_' -> isWordPart(i - 1) && isWordPart(i + 1);
      case '-', '‐', '‑', '－' -> joinsByHyphen(from, i);
      case '&' -> isCapital(i - 1) && isCapital(i + 1) && isInitials(from, i);
      case '·' -> isOneOf(i - 1, 'l', 'L') && isOneOf(i + 1, 'l', 'L');
      case '"', '״' -> isHebrew(i - 1) && isHebrew(i + 1);
      default -> false;
    };
  }

  private boolean joinsByPoint(int i) {
    if (isDigit(i - 1) && isDigit(i + 1)) {
      return true;
    }
    boolean newSentence = Character.isLowerCase(text[i - 1]) && Character.isUpperCase(text[i + 1]);
    return isLetter(i - 1) && isLetter(i + 1) && !newSentence;
  }

  private boolean joinsByComma(int i) {
    int run = 0;
    while (run < 4 && isDigit(i + 1 + run)) {
      run++;
    }
    boolean thousands = run == 3 || (run == 2 && isOneOf(i + 3, ',', ','));
    return thousands || (decimalComma && run > 0);
  }

  private boolean joinsByHyphen(int from, int i) {
    if (firstLetter < 0 || !isWordPart(i - 1) || !isWordPart(i + 1)) {
      return false;
    }
    if (hasDigits) {
      return true;
    }
    int end = Math.min(text.length, i + 1 + HYPHEN_LOOKAHEAD);
    for (int j = i + 1; j < end && isWordPart(j); j++) {
      if (isDigit(j)) {
        return from < i;
      }
    }
    return false;
  }

  /** Whether "&" joins up to three capitals on both sides: "AT&T", "R&D". */
  private boolean isInitials(int from, int i) {
    int before = i - 1;
    while (before >= from && isCapital(before)) {
      before--;
    }
    int after = i + 1;
    while (after < text.length && after < i + 5 && isCapital(after)) {
      after++;
    }
    return i - 1 - before <= 3 && after - 1 - i <= 3 && (before < from) && !isWordPart(after);
  }

  /** The end with the signs of "C++" and "C#". */
  private int signsEnd(int from, int end) {
    boolean plus = isOneOf(end, '+', '+') && isOneOf(end + 1, '+', '+') && !isWordPart(end + 2);
    if (plus && !isOneOf(end + 2, '+', '+')) {
      return end + 2;
    }
    boolean sharp = end == from + 1 && "CFJcfj".indexOf(text[from]) >= 0 && isOneOf(end, '#', '♯');
    return sharp && !isWordPart(end + 1) ? end + 1 : end;
  }

  private boolean isDigit(int i) {
    return i >= 0 && i < text.length && CharClass.of(text[i]) == CharClass.DIGIT;
  }

  private boolean isPoint(int i) {
    return isOneOf(i, '.', ',');
  }

  private boolean isLetter(int i) {
    return i >= 0 && i < text.length && isPart(text[i], CharClass.LETTER);
  }

  private boolean isWordPart(int i) {
    return isLetter(i) || isDigit(i);
  }

  /** A combining mark counts as the letter below it. */
  private static boolean isPart(char c, byte type) {
    byte found = CharClass.of(c);
    return found == type || found == CharClass.MARK;
  }

  private boolean isCapital(int i) {
    return i >= 0 && i < text.length && text[i] >= 'A' && text[i] <= 'Z';
  }

  private boolean isHebrew(int i) {
    return isLetter(i) && UScript.getScript(text[i]) == UScript.HEBREW;
  }

  private boolean isOneOf(int i, char a, char b) {
    return i < text.length && (text[i] == a || text[i] == b);
  }
}
