package org.wenmai.report.view;

import org.jspecify.annotations.Nullable;

/** Shortens corpus text for a list: one line, no control characters, bounded length. */
final class Excerpts {
  private static final int LINE_CODE_POINTS = 160;
  private static final int PARAGRAPH_CODE_POINTS = 240;
  private static final String MORE = "…";

  private Excerpts() {}

  /** For a title, a name or a cell. */
  static String line(String text) {
    return cut(text, LINE_CODE_POINTS);
  }

  static @Nullable String optionalLine(@Nullable String text) {
    return text == null ? null : line(text);
  }

  /** For a piece of running text that was cut already: a space at either end stays. */
  static String passage(String text) {
    String kept = cut(text, Integer.MAX_VALUE);
    if (kept.isEmpty()) {
      return text.isEmpty() ? "" : " ";
    }
    boolean opens = isSpace(text.codePointAt(0));
    boolean closes = isSpace(text.codePointBefore(text.length()));
    return (opens ? " " : "") + kept + (closes ? " " : "");
  }

  /** For how a document begins. */
  static String paragraph(String text) {
    return cut(text, PARAGRAPH_CODE_POINTS);
  }

  /**
   * White space becomes single spaces; characters that no page may have (control characters, lone
   * surrogates, noncharacters) becomes U+FFFD.
   */
  private static String cut(String text, int codePoints) {
    StringBuilder kept = new StringBuilder();
    boolean space = false;
    int length = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isSpace(c)) {
        space = length > 0;
        continue;
      }
      length += space ? 2 : 1;
      if (length > codePoints) {
        return kept.append(MORE).toString();
      }
      if (space) {
        kept.append(' ');
        space = false;
      }
      kept.appendCodePoint(isShowable(c) ? c : 0xFFFD);
    }
    return kept.toString();
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isShowable(int c) {
    int type = Character.getType(c);
    boolean noncharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    return type != Character.CONTROL && type != Character.SURROGATE && !noncharacter;
  }
}
