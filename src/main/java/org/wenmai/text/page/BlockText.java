package org.wenmai.text.page;

/** Collects the text of one block with the white space rules of browsers. */
final class BlockText {
  private final StringBuilder text = new StringBuilder();
  private int chars;
  private int linkChars;

  /** Line breaks since the last character that is not white space. */
  private int breaks;

  private boolean space;

  /** Adds text; collapses white space unless it is preformatted. */
  void add(String added, boolean link, boolean preformatted) {
    for (int i = 0; i < added.length(); ) {
      int c = added.codePointAt(i);
      i += Character.charCount(c);
      if (!isSpace(c)) {
        flushSpace();
        text.appendCodePoint(c);
        chars++;
        linkChars += link ? 1 : 0;
        breaks = 0;
      } else if (preformatted) {
        text.appendCodePoint(c);
      } else {
        space = true;
      }
    }
  }

  private void flushSpace() {
    int last = text.length() - 1;
    if (space && last >= 0 && text.charAt(last) != '\n') {
      text.append(' ');
    }
    space = false;
  }

  static boolean isSpace(int c) {
    return c == ' ' || c == '\u00a0' || c == '\u200b' || c == '\ufeff' || Character.isWhitespace(c);
  }

  /** Adds a line break; true if it is the second one in a row, which ends the block. */
  boolean breakLine() {
    space = false;
    breaks++;
    text.append('\n');
    return breaks > 1;
  }

  boolean isBlank() {
    return chars == 0;
  }

  PageBlock block(PageBox box, PageBlock.Kind kind) {
    String all = text.toString();
    boolean preformatted = kind == PageBlock.Kind.PREFORMATTED;
    String trimmed = preformatted ? all.stripTrailing().replaceFirst("^\\s*\\n", "") : all.strip();
    return new PageBlock(box, kind, trimmed, chars, linkChars);
  }

  void clear() {
    text.setLength(0);
    chars = 0;
    linkChars = 0;
    breaks = 0;
    space = false;
  }
}
