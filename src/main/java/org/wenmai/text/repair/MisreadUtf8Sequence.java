package org.wenmai.text.repair;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A character of UTF-8, each byte of which stands in a text as a character of its own.
 *
 * @param from of the first char
 * @param to behind the last
 * @param codePoint what was written; U+FFFD where a byte of it was lost
 */
record MisreadUtf8Sequence(int from, int to, int codePoint) {
  static final int LOST = 0xFFFD;

  private static final int RIGHT_QUOTE = 0x201D;

  /** What the byte A0, a no-break space, adds as the last one of a character. */
  private static final int LAST_OF_SPACE = 0xA0 & 0x3F;

  /** What stands before the à, as it is and as it is read with windows-1252. */
  private static final Set<String> ENDING_IN_A_GRAVE =
      Set.of("l", "voil", "del", "hol", "déj", "dã©j", "ç", "ã§");

  private static final int A_GRAVE = 0xE0;

  /** The sequence that starts at a char of the text; null if none does. */
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

  /** Java and databases of old wrote astral characters as two surrogates of three bytes each. */
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
   * As {@link #at}, where it is known that the text was misread: a space stands for the no-break
   * space (byte A0) that it was made of, a question mark for a byte that was lost, and what is left
   * of ” for all of it, as its last byte is undefined in most charsets and often dropped.
   */
  static @Nullable MisreadUtf8Sequence guessedAt(String text, int from, int to, int charset) {
    SingleByteCharsets charsets = SingleByteCharsets.shared();
    int length = charsets.length(text.charAt(from), charset);
    int first = charsets.byteOf(text.charAt(from), charset);
    if (length == 2) {
      boolean marked = isMark(text, from + 1, to) && text.charAt(from + 2) >= 0x80;
      return marked
          ? new MisreadUtf8Sequence(from, from + 2, LOST)
          : twoWithSpace(text, from, to, (first & 0x1F) << 6 | LAST_OF_SPACE);
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
    if (isMark(text, from + 1, to) && (charsets.trail(third) & (1 << charset)) != 0) {
      return new MisreadUtf8Sequence(from, from + 3, LOST);
    }
    int codePoint = (first & 0xF) << 12 | (second & 0x3F) << 6 | LAST_OF_SPACE;
    return third == ' ' && second >= 0x80 && second < 0xC0 && isShortest(codePoint, 3)
        ? new MisreadUtf8Sequence(from, from + 3, codePoint)
        : null;
  }

  /** A question mark that nobody wrote: it does not end anything. */
  private static boolean isMark(String text, int at, int to) {
    return at + 1 < to && text.charAt(at) == '?' && text.charAt(at + 1) > ' ';
  }

  private static @Nullable MisreadUtf8Sequence twoWithSpace(
      String text, int from, int to, int codePoint) {
    boolean end = from + 1 >= to;
    if (!end && text.charAt(from + 1) == ' ') {
      boolean own = codePoint == A_GRAVE && endsWord(text, from, to);
      return new MisreadUtf8Sequence(from, from + (own ? 1 : 2), codePoint);
    }
    return codePoint == A_GRAVE && (end || "\n.,;:!)".indexOf(text.charAt(from + 1)) >= 0)
        ? new MisreadUtf8Sequence(from, from + 1, codePoint)
        : null;
  }

  /**
   * Whether à ends a word, so that the one space behind it is the one between two words: à by
   * itself, and the few French words that end so. Else it is the no-break space of a word like
   * Gàidhlig.
   */
  private static boolean endsWord(String text, int at, int to) {
    if (at + 2 < to && text.charAt(at + 2) == ' ') {
      return false;
    }
    int start = at;
    while (start > 0 && isOfWord(text.charAt(start - 1))) {
      start--;
    }
    return start == at
        || ENDING_IN_A_GRAVE.contains(text.substring(start, at).toLowerCase(Locale.ROOT));
  }

  private static boolean isOfWord(char c) {
    return Character.isLetter(c) || (c >= 0x80 && c < 0xC0);
  }
}
