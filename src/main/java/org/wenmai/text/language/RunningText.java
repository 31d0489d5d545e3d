package org.wenmai.text.language;

/**
 * Extracts the running text of a document: removes web and mail addresses, mentions, quoted code
 * and tokens that look like code or paths.
 *
 * <p>Each removed part is replaced by a space. A token ends at white space and where Chinese,
 * Japanese or Korean begins, because these are written without spaces around foreign words.
 */
final class RunningText {
  /** Code in backticks is removed up to this length, in chars. */
  private static final int MAX_QUOTED_CODE = 400;

  private static final int FIRST_EAST_ASIAN = 0x2E80;

  private final String text;
  private final StringBuilder prose = new StringBuilder();

  /** The text before this index has been copied or removed. */
  private int done;

  private RunningText(String text) {
    this.text = text;
  }

  /** The running text; the text itself if nothing has to be removed. */
  static CharSequence of(String text) {
    return new RunningText(text).removeCode();
  }

  private CharSequence removeCode() {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int end;
      if (c == '`') {
        end = endOfCode(at);
        remove(at, end);
      } else if (endsToken(c)) {
        end = at + 1;
      } else {
        end = endOfToken(at);
        if (!isProse(at, end)) {
          remove(at, end);
        }
      }
      at = end;
    }
    return done == 0 ? text : prose.append(text, done, text.length());
  }

  private void remove(int start, int end) {
    prose.append(text, done, start).append(' ');
    done = end;
  }

  private static boolean endsToken(char c) {
    return c >= FIRST_EAST_ASIAN || c <= ' ' || c == '`' || Character.isWhitespace(c);
  }

  private int endOfToken(int start) {
    int end = start + 1;
    while (end < text.length() && !endsToken(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /**
   * The index after the closing backtick on the same line; after the opening one if there is none.
   */
  private int endOfCode(int start) {
    int limit = Math.min(text.length(), start + MAX_QUOTED_CODE);
    for (int i = start + 1; i < limit && text.charAt(i) != '\n'; i++) {
      if (text.charAt(i) == '`') {
        return i + 1;
      }
    }
    return start + 1;
  }

  private boolean isProse(int start, int end) {
    if (end - start < 2) {
      return true;
    }
    char first = text.charAt(start);
    if (first == '@' || first == '/' || (first == '-' && end - start < 20)) {
      return false;
    }
    int slashes = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        continue;
      }
      if (isCodeSymbol(c)
          || (i > start && isCodeJoint(text.charAt(i - 1), c, i + 1 < end ? i + 1 : i))) {
        return false;
      }
      slashes += c == '/' ? 1 : 0;
    }
    return slashes < 2;
  }

  private static boolean isCodeSymbol(char c) {
    return switch (c) {
      case '_', '\\', '{', '}', '=', '<', '>', '|', '$', '~', '^', '@', '%', '+' -> true;
      default -> false;
    };
  }

  /** A digit beside a letter, a capital inside a word, a point or colon between small letters. */
  private boolean isCodeJoint(char before, char c, int next) {
    boolean digitBesideLetter =
        (isDigit(before) && isLetter(c)) || (isLetter(before) && isDigit(c));
    boolean capitalInside = isSmall(before) && c >= 'A' && c <= 'Z';
    boolean joined = (c == '.' || c == ':') && isSmall(before) && isSmall(text.charAt(next));
    return digitBesideLetter || capitalInside || joined;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isLetter(char c) {
    return isSmall(c) || (c >= 'A' && c <= 'Z');
  }
}
