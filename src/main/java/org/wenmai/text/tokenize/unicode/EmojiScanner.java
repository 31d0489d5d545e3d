package org.wenmai.text.tokenize.unicode;

/** Finds whole emoji sequences (UTS #51): flags, keycaps, skin tones, tags, joined emoji. */
public final class EmojiScanner {
  private static final int JOINER = 0x200D;
  private static final int EMOJI_STYLE = 0xFE0F;
  private static final int KEYCAP = 0x20E3;

  /** Most emoji in a joined sequence. */
  private static final int MAX_ELEMENTS = 10;

  private EmojiScanner() {}

  /** The end of the emoji that begins here, or {@code at} if none does. */
  public static int end(char[] text, int at, int codePoint) {
    if (codePoint < 0x80) {
      return keycapEnd(text, at, codePoint);
    }
    int end = elementEnd(text, at);
    for (int i = 1; end > at && i < MAX_ELEMENTS && peek(text, end) == JOINER; i++) {
      int joined = elementEnd(text, end + 1);
      if (joined == end + 1) {
        break;
      }
      end = joined;
    }
    return end;
  }

  /** The sequence without variation selectors; not normalized, which would break joined emoji. */
  public static String term(char[] text, int from, int to) {
    return new String(text, from, to - from).replace("\uFE0F", "");
  }

  private static int keycapEnd(char[] text, int at, int codePoint) {
    boolean key = (codePoint >= '0' && codePoint <= '9') || codePoint == '#' || codePoint == '*';
    if (!key) {
      return at;
    }
    int next = peek(text, at + 1) == EMOJI_STYLE ? at + 2 : at + 1;
    return peek(text, next) == KEYCAP ? next + 1 : at;
  }

  private static int elementEnd(char[] text, int at) {
    int codePoint = peek(text, at);
    int end = at + Character.charCount(Math.max(codePoint, 0));
    if (isFlagPart(codePoint)) {
      return isFlagPart(peek(text, end)) ? end + 2 : end;
    }
    byte type = codePoint < 0 ? CharClass.OTHER : CharClass.of(codePoint);
    boolean styled = type == CharClass.SYMBOL && peek(text, end) == EMOJI_STYLE;
    if (type != CharClass.EMOJI && !styled) {
      return at;
    }
    for (int next = peek(text, end); isModifier(next); next = peek(text, end)) {
      end += Character.charCount(next);
    }
    return end;
  }

  private static boolean isFlagPart(int codePoint) {
    return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
  }

  private static boolean isModifier(int codePoint) {
    return codePoint == EMOJI_STYLE
        || (codePoint >= 0x1F3FB && codePoint <= 0x1F3FF)
        || (codePoint >= 0xE0020 && codePoint <= 0xE007F);
  }

  private static int peek(char[] text, int at) {
    return at < text.length ? Character.codePointAt(text, at) : -1;
  }
}
