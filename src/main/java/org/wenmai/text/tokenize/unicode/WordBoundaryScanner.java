package org.wenmai.text.tokenize.unicode;

import com.ibm.icu.lang.UScript;
import java.util.Set;
import org.wenmai.text.normalize.LanguageProfile;
import org.wenmai.text.normalize.TermNormalizer;

/**
 * Finds the ends of words and numbers of spaced scripts by UAX #29, with the differences that
 * {@link org.wenmai.text.tokenize} lists. Remembers properties of the last word. For one text and
 * one thread.
 */
public final class WordBoundaryScanner {
  /** How far after a hyphen digits are searched, in UTF-16 units. */
  private static final int HYPHEN_LOOKAHEAD = 32;

  /** Longest word after a point. */
  private static final int MAX_POINTED = 5;

  /** Names of file types and of domains, which are written with a point before them. */
  private static final Set<String> POINTED =
      Set.of(
          "doc", "docx", "xls", "xlsx", "ppt", "pptx", "pdf", "txt", "csv", "tsv", "json", "jsonl",
          "xml", "html", "htm", "css", "js", "ts", "py", "java", "jar", "cpp", "rs", "go", "sh",
          "exe", "dll", "apk", "ipa", "dmg", "zip", "rar", "gz", "jpg", "jpeg", "png", "gif", "svg",
          "webp", "mp3", "mp4", "avi", "mkv", "mov", "wav", "epub", "mobi", "md", "ini", "env",
          "com", "org", "cn", "io", "edu", "gov");

  /** Words of two short parts that are written in small letters, too. */
  private static final Set<String> SHORT_NAMES = Set.of("wi-fi", "hi-fi", "sci-fi", "lo-fi");

  /** Units that may follow a number, folded. */
  private static final Set<String> UNITS =
      Set.of(
          "km", "dm", "cm", "mm", "μm", "um", "nm", "kg", "mg", "μg", "ug", "ng", "ml", "dl", "μl",
          "mol", "mmol", "gb", "mb", "kb", "tb", "pb", "gib", "mib", "kib", "hz", "khz", "mhz",
          "ghz", "thz", "kw", "mw", "gw", "tw", "kwh", "mwh", "gwh", "twh", "wh", "mah", "ah", "kv",
          "kva", "va", "px", "pt", "ms", "min", "mins", "sec", "secs", "hr", "hrs", "kph", "mph",
          "fps", "dpi", "ppi", "bps", "kbps", "mbps", "gbps", "tbps", "bp", "rpm", "ppm", "ppb",
          "db", "lbs", "lb", "oz", "ft", "yd", "sqm", "pa", "hpa", "kpa", "mpa", "gpa", "mmhg",
          "kj", "mj", "cal", "kcal", "ev", "kev", "mev", "gev", "tev", "kn", "usd", "eur", "rmb",
          "cny", "hkd", "twd", "jpy", "krw", "gbp", "sgd", "iu");

  /** Units of one letter that may follow a decimal, and an integer of two or more digits. */
  private static final String LETTER_UNITS = "mglhtWVALKg";

  /** What a quantity may be divided by: km/h, mg/L, g/cm. */
  private static final Set<String> DIVISORS =
      Set.of(
          "h", "hr", "s", "sec", "min", "m", "d", "day", "l", "ml", "dl", "g", "kg", "t", "cm",
          "km", "kwh", "mol", "year", "yr", "m2", "m3");

  private final char[] text;
  private final LanguageProfile profile;

  /** Of the last word; -1 if it has no letter. */
  private int firstLetter;

  private boolean hasDigits;

  public WordBoundaryScanner(char[] text, LanguageProfile profile) {
    this.text = text;
    this.profile = profile;
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

  /** The end of a number with a per cent or degree sign, or a unit in one character, after it. */
  public int numberEnd(int end) {
    if (end >= text.length) {
      return end;
    }
    boolean degree = text[end] == '°' || text[end] == '˚';
    if (degree) {
      boolean scale = isOneOf(end + 1, 'C', 'F') && !isWordPart(end + 2);
      return scale ? end + 2 : end + 1;
    }
    boolean squareUnit = text[end] >= '㎀' && text[end] <= '㏟';
    return squareUnit || "%‰％℃℉".indexOf(text[end]) >= 0 ? end + 1 : end;
  }

  /** Whether a word with letters is a number with its unit: "20GB", "1.5h". */
  public boolean isQuantity(int from, int to) {
    int i = from;
    while (i < to && (isDigit(i) || (i > from && i + 1 < to && isDigit(i + 1) && isPoint(i)))) {
      i++;
    }
    if (i == from || i == to) {
      return false;
    }
    return to == i + 1
        ? LETTER_UNITS.indexOf(text[i]) >= 0 && i - from > 1
        : UNITS.contains(TermNormalizer.fold(text, i, to));
  }

  /** Whether a word is a unit after a number and a space: "5 kg". */
  public boolean isUnit(int from, int to) {
    boolean after = from > 1 && to - from > 1 && text[from - 1] == ' ' && isDigit(from - 2);
    return after && UNITS.contains(TermNormalizer.fold(text, from, to));
  }

  /** The end of a quantity with what it is divided by ("80km/h") or a power ("25m²") after it. */
  public int rateEnd(int end) {
    if (end < text.length && (text[end] == '²' || text[end] == '³')) {
      return end + 1;
    }
    if (end >= text.length || (text[end] != '/' && text[end] != '／')) {
      return end;
    }
    int to = end + 1;
    while (to - end <= 5 && isWordPart(to)) {
      to++;
    }
    boolean divisor = DIVISORS.contains(TermNormalizer.fold(text, end + 1, to));
    return divisor ? to : end;
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
    return thousands || (run > 0 && profile.writesDecimalComma());
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
    return joinsLetters(i);
  }

  /**
   * Whether a hyphen joins two parts of letters: where one is a single letter ("X-ray", "Type-C"),
   * where both are short names ("Wi-Fi"), and in text of a language without spaces, where they are
   * names more often than not ("Coca-Cola"), unless there are more parts ("end-to-end").
   */
  private boolean joinsLetters(int i) {
    int before = i;
    while (before > 0 && i - before < HYPHEN_LOOKAHEAD && isLetter(before - 1)) {
      before--;
    }
    int after = i + 1;
    while (after - i < HYPHEN_LOOKAHEAD && isLetter(after)) {
      after++;
    }
    int left = i - before;
    int right = after - i - 1;
    if (left == 1 || right == 1) {
      return isJoinedLetter(before, left, i + 1, right);
    }
    boolean capitals = isUpperCase(before) && isUpperCase(i + 1);
    if (left <= 3 && right <= 2) {
      return capitals || SHORT_NAMES.contains(TermNormalizer.fold(text, before, after));
    }
    return capitals && isCjk() && !isHyphen(before - 1) && !isHyphen(after);
  }

  private boolean isJoinedLetter(int before, int left, int after, int right) {
    if (left == 1 && (isUpperCase(before) || isGreek(before))) {
      return right > 1 || isUpperCase(after);
    }
    if (right == 1) {
      return isUpperCase(after);
    }
    boolean prefix = "exkptug".indexOf(text[before]) >= 0 && right > 2;
    return prefix && (text[before] == 'e' || !profile.elides());
  }

  private boolean isCjk() {
    return profile.isChinese() || profile.isJapanese() || profile.isKorean();
  }

  private boolean isUpperCase(int i) {
    return Character.isUpperCase(text[i]);
  }

  private boolean isGreek(int i) {
    return text[i] >= 'α' && text[i] <= 'ω';
  }

  private boolean isHyphen(int i) {
    return i >= 0 && i < text.length && "-‐‑－".indexOf(text[i]) >= 0;
  }

  /**
   * The end of a word that begins with the point at {@code at} (".NET", ".docx"), or {@code at}.
   */
  public int pointedWordEnd(int at) {
    boolean inside = at > 0 && (isWordPart(at - 1) || isOneOf(at - 1, '.', '．'));
    int end = at + 1;
    while (!inside && end < text.length && end - at <= MAX_POINTED && isWordPart(end)) {
      end++;
    }
    if (inside || end < at + 3 || (end < text.length && isOneOf(end, '.', '/'))) {
      return at;
    }
    String word = TermNormalizer.fold(text, at + 1, end);
    boolean capital = Character.isUpperCase(text[at + 1]);
    boolean name = word.equals("net") ? capital : !capital && POINTED.contains(word);
    return name ? end : at;
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
