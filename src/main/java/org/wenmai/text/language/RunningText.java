package org.wenmai.text.language;

/**
 * The running words of a text: what is left when web and mail addresses, mentions, quoted code and
 * tokens that look like code or paths are taken out.
 *
 * <p>What is taken out leaves a space. A token ends at white space and where Chinese, Japanese or
 * Korean begins, since those are written without spaces around foreign words.
 */
final class RunningText {
  /** Code in backticks is taken out up to this length, in UTF-16 units. */
  private static final int LONGEST_QUOTED_CODE = 400;

  private static final int FIRST_EAST_ASIAN = 0x2E80;

  private final String text;
  private final StringBuilder prose = new StringBuilder();

  /** What is before this place has been copied or left out. */
  private int done;

  private RunningText(String text) {
    this.text = text;
  }

  /** The prose of a text; the text itself where nothing has to be taken out. */
  static CharSequence of(String text) {
    return new RunningText(text).clean();
  }

  private CharSequence clean() {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int end;
      if (c == '`') {
        end = endOfCode(at);
        leaveOut(at, end);
      } else if (endsToken(c)) {
        end = at + 1;
      } else {
        end = endOfToken(at);
        if (!isProse(at, end)) {
          leaveOut(at, end);
        }
      }
      at = end;
    }
    return done == 0 ? text : prose.append(text, done, text.length());
  }

  private void leaveOut(int start, int end) {
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

  /** The place after the closing backticks on the same line, or after the opening one. */
  private int endOfCode(int start) {
    int limit = Math.min(text.length(), start + LONGEST_QUOTED_CODE);
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
      if (isCodeSign(c)
          || (i > start && isCodeJoint(text.charAt(i - 1), c, i + 1 < end ? i + 1 : i))) {
        return false;
      }
      slashes += c == '/' ? 1 : 0;
    }
    return slashes < 2;
  }

  private static boolean isCodeSign(char c) {
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
