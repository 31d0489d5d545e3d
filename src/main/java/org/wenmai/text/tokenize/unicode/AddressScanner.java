package org.wenmai.text.tokenize.unicode;

/**
 * Finds web and mail addresses, hashtags and mentions. Every look ahead is bounded or used up, so
 * the whole stays linear. Immutable.
 */
public final class AddressScanner {
  private static final int MAX_LOCAL = 64;
  private static final int MAX_DOMAIN = 255;
  private static final int MAX_TAG = 40;
  private static final int MAX_NAME = 30;
  private static final int NO_TAG = -1;
  private static final String[] SCHEMES = {"http://", "https://", "ftp://", "www."};

  private final char[] text;
  private final boolean mail;

  public AddressScanner(char[] text) {
    this.text = text;
    boolean found = false;
    for (char c : text) {
      found |= c == '@';
    }
    this.mail = found;
  }

  /** The end of a web address that begins here, or {@code at}. */
  public int urlEnd(int at) {
    switch (text[at]) {
      case 'h', 'f', 'w', 'H', 'F', 'W' -> {}
      default -> {
        return at;
      }
    }
    for (String scheme : SCHEMES) {
      if (startsWith(at, scheme)) {
        int begin = at + scheme.length();
        int end = begin;
        while (end < text.length && isUrlSign(text[end])) {
          end++;
        }
        end = trimmed(begin, end);
        return end > begin ? end : at;
      }
    }
    return at;
  }

  /** The end of a mail address that begins here, or {@code at}. */
  public int emailEnd(int at) {
    if (!mail) {
      return at;
    }
    int sign = at;
    while (sign < text.length && sign - at <= MAX_LOCAL && isLocal(text[sign])) {
      sign++;
    }
    boolean whole = sign > at && sign < text.length && text[sign] == '@' && text[sign - 1] != '.';
    return whole ? domainEnd(at, sign + 1) : at;
  }

  /**
   * The end of a hashtag whose sign stands here, or {@code at}: "#…#" with CJK inside, else
   * letters, digits and low lines of which one is a letter.
   */
  public int hashtagEnd(int at) {
    if (at > 0 && (isSpacedPart(at - 1) || "#＃&/".indexOf(text[at - 1]) >= 0)) {
      return at;
    }
    int closed = closedTagEnd(at);
    if (closed != at || (at > 0 && isNamePart(at - 1))) {
      return Math.max(at, closed);
    }
    int end = nameEnd(at + 1, MAX_TAG, "_");
    return end > at + 1 && WordBoundaryScanner.firstLetter(text, at + 1, end) >= 0 ? end : at;
  }

  /** The end of a mention whose sign stands here, or {@code at}; Chinese needs no space before. */
  public int mentionEnd(int at) {
    if (at > 0 && isSpacedPart(at - 1)) {
      return at;
    }
    int end = nameEnd(at + 1, MAX_NAME, "_-.");
    while (end > at + 1 && (text[end - 1] == '.' || text[end - 1] == '-')) {
      end--;
    }
    return end > at + 1 && isNamePart(at + 1) ? end : at;
  }

  private boolean startsWith(int at, String scheme) {
    if (at + scheme.length() > text.length) {
      return false;
    }
    for (int i = 0; i < scheme.length(); i++) {
      char c = text[at + i];
      char lower = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
      if (lower != scheme.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUrlSign(char c) {
    return c > ' ' && c < 0x7F && "<>\"{}|\\^`".indexOf(c) < 0;
  }

  /** Without the punctuation of the sentence around it; a bracket stays that was opened inside. */
  private int trimmed(int begin, int end) {
    int open = 0;
    for (int i = begin; i < end; i++) {
      open += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
    }
    int last = end;
    while (last > begin
        && (".,;:!?'*]".indexOf(text[last - 1]) >= 0 || (text[last - 1] == ')' && open < 0))) {
      open += text[last - 1] == ')' ? 1 : 0;
      last--;
    }
    return last;
  }

  private static boolean isLocal(char c) {
    return isAsciiNamePart(c) || ".+-_%".indexOf(c) >= 0;
  }

  private static boolean isAsciiNamePart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** Labels with at least one full stop between them. */
  private int domainEnd(int at, int from) {
    int end = from;
    int labels = 0;
    int i = from;
    while (i < text.length && i - from < MAX_DOMAIN && isAsciiNamePart(text[i])) {
      while (i < text.length
          && i - from < MAX_DOMAIN
          && (isAsciiNamePart(text[i]) || text[i] == '-')) {
        i++;
      }
      labels++;
      end = i;
      if (i >= text.length || text[i] != '.') {
        break;
      }
      i++;
    }
    return labels > 1 ? end : at;
  }

  /** The end of "#…#" with CJK inside, {@code at}, or {@link #NO_TAG} where a number stands. */
  private int closedTagEnd(int at) {
    boolean cjk = false;
    int i = at + 1;
    for (int n = 0; i < text.length && n <= MAX_TAG; n++) {
      int codePoint = Character.codePointAt(text, i);
      if (codePoint == '#' || codePoint == '＃') {
        boolean closes = cjk && !isSpace(text[at + 1]) && !isSpace(text[i - 1]);
        if (closes && opensAnother(at, i)) {
          return NO_TAG;
        }
        return closes ? i + 1 : at;
      }
      byte type = CharClass.of(codePoint);
      cjk |= type == CharClass.HAN || type == CharClass.KANA || type == CharClass.HANGUL;
      if (Character.isISOControl(codePoint)
          || Character.getType(codePoint) == Character.SURROGATE) {
        return at;
      }
      i += Character.charCount(codePoint);
    }
    return at;
  }

  /** Whether the second sign begins a number or tag of its own: 问题#1和问题#2. */
  private boolean opensAnother(int at, int second) {
    if (second + 1 >= text.length) {
      return false;
    }
    byte next = CharClass.of(Character.codePointAt(text, second + 1));
    boolean numbered = CharClass.of(text[at + 1]) == CharClass.DIGIT && next == CharClass.DIGIT;
    boolean wordy = CharClass.isWordy(next);
    for (int i = at + 1; wordy && i < second && !numbered; i++) {
      numbered = isSpace(text[i]);
    }
    return numbered;
  }

  private static boolean isSpace(char c) {
    return Character.isSpaceChar(c) || c == ',' || c == '，';
  }

  /** The end of a name, or {@code from} if it is longer than that. */
  private int nameEnd(int from, int maxCodePoints, String signs) {
    int i = from;
    for (int n = 0; i < text.length; n++) {
      int codePoint = Character.codePointAt(text, i);
      byte type = CharClass.of(codePoint);
      boolean inside = CharClass.isWordy(type) || type == CharClass.MARK;
      if (!inside && signs.indexOf(codePoint) < 0) {
        break;
      }
      if (n == maxCodePoints) {
        return from;
      }
      i += Character.charCount(codePoint);
    }
    return i;
  }

  private boolean isNamePart(int i) {
    return CharClass.isWordy(classAt(i)) || text[i] == '_';
  }

  /** Whether a word of a spaced script stands here, which a sign would be part of. */
  private boolean isSpacedPart(int i) {
    byte type = classAt(i);
    return type == CharClass.LETTER || type == CharClass.DIGIT || text[i] == '_';
  }

  private byte classAt(int i) {
    return CharClass.of(
        Character.isLowSurrogate(text[i])
            ? Character.codePointBefore(text, i + 1)
            : Character.codePointAt(text, i));
  }
}
