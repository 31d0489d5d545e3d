package org.wenmai.source.record;

/** Text without halves of surrogate pairs, which JSON escapes can write and UTF-8 cannot. */
public final class WellFormedText {
  private static final char REPLACEMENT = '\ufffd';

  private WellFormedText() {}

  /** The text, with U+FFFD for every surrogate that has no partner. */
  public static String text(String text) {
    int lone = nextLone(text, 0);
    if (lone == text.length()) {
      return text;
    }
    StringBuilder fixed = new StringBuilder(text);
    for (; lone < text.length(); lone = nextLone(text, lone + 1)) {
      fixed.setCharAt(lone, REPLACEMENT);
    }
    return fixed.toString();
  }

  private static int nextLone(String text, int from) {
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        i++;
      } else if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i += 2;
      } else {
        return i;
      }
    }
    return i;
  }
}
