package org.wenmai.source.record;

/** Replaces unpaired surrogates, which JSON escapes can express and UTF-8 cannot. */
public final class WellFormedText {
  private static final char REPLACEMENT = '\ufffd';

  private WellFormedText() {}

  /** The text with U+FFFD in place of every unpaired surrogate. */
  public static String text(String text) {
    int unpaired = nextUnpaired(text, 0);
    if (unpaired == text.length()) {
      return text;
    }
    StringBuilder fixed = new StringBuilder(text);
    for (; unpaired < text.length(); unpaired = nextUnpaired(text, unpaired + 1)) {
      fixed.setCharAt(unpaired, REPLACEMENT);
    }
    return fixed.toString();
  }

  private static int nextUnpaired(String text, int from) {
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
