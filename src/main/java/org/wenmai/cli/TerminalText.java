package org.wenmai.cli;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** Corpus text on a terminal: what could steer it is taken out, and columns are counted. */
final class TerminalText {
  private TerminalText() {}

  /**
   * White space as single spaces; characters that control a terminal or turn the direction of what
   * follows become U+FFFD.
   */
  static String safe(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (!isSpace(c)) {
                kept.appendCodePoint(isShowable(c) ? c : 0xFFFD);
              } else if (kept.isEmpty() || kept.charAt(kept.length() - 1) != ' ') {
                kept.append(' ');
              }
            });
    return kept.toString();
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isShowable(int c) {
    boolean turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    int type = Character.getType(c);
    return !turns && type != Character.CONTROL && type != Character.SURROGATE;
  }

  /** How many columns a terminal takes for it: two for ideographs, none for combining marks. */
  static int columns(String text) {
    return text.codePoints().map(TerminalText::columns).sum();
  }

  /** As much of a line as this many columns hold, the last of them an ellipsis where it is cut. */
  static String cut(String text, int columns) {
    if (columns(text) <= columns) {
      return text;
    }
    int end = 0;
    for (int taken = 0; end < text.length(); end = text.offsetByCodePoints(end, 1)) {
      taken += columns(text.codePointAt(end));
      if (taken >= columns) {
        break;
      }
    }
    return text.substring(0, end) + "…";
  }

  private static int columns(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    int width = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
    return width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH
        ? 2
        : 1;
  }
}
