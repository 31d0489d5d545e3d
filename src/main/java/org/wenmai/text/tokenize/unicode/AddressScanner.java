package org.wenmai.text.tokenize.unicode;

/**
 * Finds web, data and mail addresses, hashtags and mentions. Each look-ahead is bounded or
 * consumed, so a scan of a text takes linear time. Immutable.
 */
public final class AddressScanner {
  private static final int MAX_LOCAL_PART = 64;
  private static final int MAX_DOMAIN = 255;
  private static final int MAX_HASHTAG = 40;
  private static final int MAX_MENTION = 30;
  private static final int NO_HASHTAG = -1;
  private static final int MAX_MEDIA_TYPE = 100;
  private static final String DATA = "data:";
  private static final String[] SCHEMES = {"http://", "https://", "ftp://", "file://", "www."};

  /** What a hashtag between two signs may not have inside. */
  private static final String SENTENCE_ENDS = "。；;\n\r";

  /** What it may have once: 真的吗？我不信. */
  private static final String CLAUSE_ENDS = "！？，!?,、";

  private static final int MIN_OPEN = 2;

  private final char[] text;
  private final boolean closedHashtags;

  /** Whether there is any "@". */
  private final boolean mayHaveMail;

  /**
   * Creates a scanner.
   *
   * @param closedHashtags whether hashtags may be written "#…#", as in Chinese; in Japanese and
   *     Korean the second sign begins another one
   */
  public AddressScanner(char[] text, boolean closedHashtags) {
    this.text = text;
    this.closedHashtags = closedHashtags;
    boolean found = false;
    for (char c : text) {
      found |= c == '@';
    }
    this.mayHaveMail = found;
  }

  /** The end of a web address that begins here, or {@code at}. */
  public int urlEnd(int at) {
    switch (text[at]) {
      case 'h', 'f', 'w', 'H', 'F', 'W' -> {}
      case 'd', 'D' -> {
        return dataEnd(at);
      }
      default -> {
        return at;
      }
    }
    for (String scheme : SCHEMES) {
      if (startsWith(at, scheme)) {
        int begin = at + scheme.length();
        int end = begin;
        while (end < text.length && isUrlCharacter(text[end])) {
          end++;
        }
        end = trimmedEnd(begin, end);
        return end > begin ? end : at;
      }
    }
    return at;
  }

  /**
   * The end of a data URL (RFC 2397), such as an image that a page has inside, or {@code at}:
   * "data:", a media type, a comma, the data.
   */
  private int dataEnd(int at) {
    if (!startsWith(at, DATA)) {
      return at;
    }
    int comma = at + DATA.length();
    int most = Math.min(text.length, comma + MAX_MEDIA_TYPE);
    boolean typed = false;
    while (comma < most && text[comma] != ',' && isUrlCharacter(text[comma])) {
      typed |= text[comma] == '/';
      comma++;
    }
    if (!typed || comma >= most || text[comma] != ',') {
      return at;
    }
    int end = comma + 1;
    while (end < text.length && isUrlCharacter(text[end])) {
      end++;
    }
    return trimmedEnd(comma, end);
  }

  /** The end of a mail address that begins here, or {@code at}. */
  public int emailEnd(int at) {
    if (!mayHaveMail) {
      return at;
    }
    int i = at;
    while (i < text.length && i - at <= MAX_LOCAL_PART && isLocalPart(text[i])) {
      i++;
    }
    boolean complete = i > at && i < text.length && text[i] == '@' && text[i - 1] != '.';
    return complete ? domainEnd(at, i + 1) : at;
  }

  /**
   * The end of a hashtag whose "#" is at {@code at}, or {@code at} if there is none: "#…#" with CJK
   * and no end of a sentence inside, else letters, digits and underscores with at least one letter.
   *
   * @param lastHashtagEnd where the last one ended: another may follow directly (#서울#부산)
   */
  public int hashtagEnd(int at, int lastHashtagEnd) {
    boolean another = at > 0 && at == lastHashtagEnd && text[at - 1] != '#' && text[at - 1] != '＃';
    if (another) {
      int end = nameEnd(at + 1, MAX_HASHTAG, "_");
      return end > at + 1 && WordBoundaryScanner.firstLetter(text, at + 1, end) >= 0 ? end : at;
    }
    // ［＃…］ is a note in plain Japanese text.
    if (at > 0 && (isSpacedPart(at - 1) || "#＃&/［".indexOf(text[at - 1]) >= 0)) {
      return at;
    }
    int closedEnd = closedHashtagEnd(at);
    if (closedEnd != at) {
      return Math.max(at, closedEnd);
    }
    int end = nameEnd(at + 1, MAX_HASHTAG, "_");
    if (at > 0 && isNamePart(at - 1) && !opensAfterHan(at, end)) {
      return at;
    }
    return end > at + 1 && WordBoundaryScanner.firstLetter(text, at + 1, end) >= 0 ? end : at;
  }

  /** The end of a mention whose "@" is at {@code at}, or {@code at}; it may follow Chinese. */
  public int mentionEnd(int at) {
    if (at > 0 && isSpacedPart(at - 1)) {
      return at;
    }
    int end = nameEnd(at + 1, MAX_MENTION, "_-.");
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

  private static boolean isUrlCharacter(char c) {
    return c > ' ' && c < 0x7F && "<>\"{}|\\^`".indexOf(c) < 0;
  }

  /** The end without trailing punctuation; a bracket stays if it was opened inside. */
  private int trimmedEnd(int begin, int end) {
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

  private static boolean isLocalPart(char c) {
    return isAsciiNamePart(c) || ".+-_%".indexOf(c) >= 0;
  }

  private static boolean isAsciiNamePart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** The end of a domain of at least two labels, or {@code at}. */
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

  /**
   * The end of "#…#" with CJK inside; {@code at} if there is none; {@link #NO_HASHTAG} where the
   * signs begin two numbers or hashtags.
   */
  private int closedHashtagEnd(int at) {
    boolean cjk = false;
    int clauses = 0;
    int i = at + 1;
    for (int n = 0; i < text.length && n <= MAX_HASHTAG; n++) {
      int codePoint = Character.codePointAt(text, i);
      if (codePoint == '#' || codePoint == '＃') {
        boolean closes = cjk && !isSpace(text[at + 1]) && !isSpace(text[i - 1]);
        if (closes && opensAnother(at, i)) {
          return CharClass.of(text[at + 1]) == CharClass.DIGIT ? NO_HASHTAG : at;
        }
        return closes && closedHashtags ? i + 1 : at;
      }
      clauses += CLAUSE_ENDS.indexOf(codePoint) >= 0 && !isSign(i + 1) ? 1 : 0;
      if (clauses > 1 || SENTENCE_ENDS.indexOf(codePoint) >= 0) {
        return at;
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

  /** Whether a hashtag directly after Han begins: 关注#江城马拉松, but not 三#楼. */
  private boolean opensAfterHan(int at, int end) {
    return classAt(at - 1) == CharClass.HAN
        && !ChineseNumerals.contains(text[at - 1])
        && end > at + MIN_OPEN
        && classAt(at + 1) == CharClass.HAN;
  }

  /** Whether the second sign begins another number or hashtag: 问题#1和问题#2. */
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

  private boolean isSign(int i) {
    return i < text.length && (text[i] == '#' || text[i] == '＃');
  }

  private static boolean isSpace(char c) {
    return Character.isSpaceChar(c) || c == ',' || c == '，';
  }

  /** The end of a name, or {@code from} if it is longer than {@code maxCodePoints}. */
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

  /** Whether a character belongs to a word of a spaced script, which a sign would be part of. */
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
