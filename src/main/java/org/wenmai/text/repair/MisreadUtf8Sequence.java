package org.wenmai.text.repair;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A UTF-8 sequence of which each byte was read as a separate character.
 *
 * @param from index of its first char
 * @param to index after its last char
 * @param codePoint the encoded code point; U+FFFD if a byte was lost
 */
record MisreadUtf8Sequence(int from, int to, int codePoint) {
  static final int LOST = 0xFFFD;

  private static final int RIGHT_QUOTE = 0x201D;

  /** The six bits of the byte A0, read as a no-break space, as the last byte of a sequence. */
  private static final int NO_BREAK_SPACE_BITS = 0xA0 & 0x3F;

  /** Words that end with à, without it: correct and as misread with windows-1252. */
  private static final Set<String> ENDING_IN_A_GRAVE =
      Set.of("l", "voil", "del", "hol", "déj", "dã©j", "ç", "ã§");

  private static final int A_GRAVE = 0xE0;

  /** The sequence that starts at this index; null if there is none. */
  static @Nullable MisreadUtf8Sequence at(String text, int from, int to, int charset) {
    SingleByteCharsets charsets = SingleByteCharsets.shared();
    int length = charsets.length(text.charAt(from), charset);
    if (length == 0 || from + length > to) {
      return null;
    }
    int bits = charsets.byteOf(text.charAt(from), charset) & (0xFF >> (length + 1));
    boolean lost = false;
    for (int i = from + 1; i < from + length; i++) {
      char c = text.charAt(i);
      if ((charsets.trail(c) & (1 << charset)) == 0) {
        return null;
      }
      lost |= c == LOST;
      bits = bits << 6 | (charsets.byteOf(c, charset) & 0x3F);
    }
    int codePoint = lost ? LOST : bits;
    if (length == 3 && codePoint >= 0xD800 && codePoint < 0xDC00) {
      return surrogates(text, from, from + length, to, charset, codePoint);
    }
    boolean valid = lost || isShortest(bits, length);
    return valid ? new MisreadUtf8Sequence(from, from + length, codePoint) : null;
  }

  /**
   * CESU-8: old databases and Java encoded a supplementary character as two surrogates of three
   * bytes.
   */
  private static @Nullable MisreadUtf8Sequence surrogates(
      String text, int from, int second, int to, int charset, int high) {
    SingleByteCharsets charsets = SingleByteCharsets.shared();
    if (second + 3 > to || charsets.byteOf(text.charAt(second), charset) != 0xED) {
      return null;
    }
    int low = 0xD000;
    for (int i = 1; i < 3; i++) {
      char c = text.charAt(second + i);
      if (c == LOST || (charsets.trail(c) & (1 << charset)) == 0) {
        return null;
      }
      low |= (charsets.byteOf(text.charAt(second + i), charset) & 0x3F) << (i == 1 ? 6 : 0);
    }
    return low < 0xDC00 || low > 0xDFFF
        ? null
        : new MisreadUtf8Sequence(from, second + 3, Character.toCodePoint((char) high, (char) low));
  }

  private static boolean isShortest(int codePoint, int length) {
    return switch (length) {
      case 2 -> codePoint >= 0x80;
      case 3 -> codePoint >= 0x800 && (codePoint < 0xD800 || codePoint > 0xDFFF);
      default -> codePoint >= 0x10000 && codePoint <= Character.MAX_CODE_POINT;
    };
  }

  /**
   * As {@link #at}, for text that is known to be misread: a space may be a former no-break space
   * (byte A0), a question mark a lost byte, and the first two bytes of ” all of it, because its
   * last byte is undefined in most charsets and often dropped.
   */
  static @Nullable MisreadUtf8Sequence guessedAt(String text, int from, int to, int charset) {
    SingleByteCharsets charsets = SingleByteCharsets.shared();
    int length = charsets.length(text.charAt(from), charset);
    int first = charsets.byteOf(text.charAt(from), charset);
    if (length == 2) {
      boolean lostSecond = isDecoderMark(text, from + 1, to) && text.charAt(from + 2) >= 0x80;
      return lostSecond
          ? new MisreadUtf8Sequence(from, from + 2, LOST)
          : twoWithSpace(text, from, to, (first & 0x1F) << 6 | NO_BREAK_SPACE_BITS);
    }
    return length == 3 && from + 1 < to ? three(text, from, to, charset) : null;
  }

  private static @Nullable MisreadUtf8Sequence three(String text, int from, int to, int charset) {
    SingleByteCharsets charsets = SingleByteCharsets.shared();
    int first = charsets.byteOf(text.charAt(from), charset);
    int second = charsets.byteOf(text.charAt(from + 1), charset);
    char third = from + 2 < to ? text.charAt(from + 2) : '\n';
    if (first == 0xE2 && second == 0x80) {
      return new MisreadUtf8Sequence(from, from + (third == '?' ? 3 : 2), RIGHT_QUOTE);
    }
    if (isDecoderMark(text, from + 1, to) && (charsets.trail(third) & (1 << charset)) != 0) {
      return new MisreadUtf8Sequence(from, from + 3, LOST);
    }
    int codePoint = (first & 0xF) << 12 | (second & 0x3F) << 6 | NO_BREAK_SPACE_BITS;
    return third == ' ' && second >= 0x80 && second < 0xC0 && isShortest(codePoint, 3)
        ? new MisreadUtf8Sequence(from, from + 3, codePoint)
        : null;
  }

  /** Whether this is a question mark of a decoder: it does not end a word. */
  private static boolean isDecoderMark(String text, int at, int to) {
    return at + 1 < to && text.charAt(at) == '?' && text.charAt(at + 1) > ' ';
  }

  private static @Nullable MisreadUtf8Sequence twoWithSpace(
      String text, int from, int to, int codePoint) {
    boolean end = from + 1 >= to;
    if (!end && text.charAt(from + 1) == ' ') {
      boolean separatesWords = codePoint == A_GRAVE && endsWord(text, from, to);
      return new MisreadUtf8Sequence(from, from + (separatesWords ? 1 : 2), codePoint);
    }
    return codePoint == A_GRAVE && (end || "\n.,;:!)".indexOf(text.charAt(from + 1)) >= 0)
        ? new MisreadUtf8Sequence(from, from + 1, codePoint)
        : null;
  }

  /**
   * Whether à ends a word, so that the space after it separates two words: à by itself, and the few
   * words that end with it. Else the space is the no-break space of a word like Gàidhlig.
   */
  private static boolean endsWord(String text, int at, int to) {
    if (at + 2 < to && text.charAt(at + 2) == ' ') {
      return false;
    }
    int start = at;
    while (start > 0 && isWordChar(text.charAt(start - 1))) {
      start--;
    }
    return start == at
        || ENDING_IN_A_GRAVE.contains(text.substring(start, at).toLowerCase(Locale.ROOT));
  }

  private static boolean isWordChar(char c) {
    return Character.isLetter(c) || (c >= 0x80 && c < 0xC0);
  }
}
