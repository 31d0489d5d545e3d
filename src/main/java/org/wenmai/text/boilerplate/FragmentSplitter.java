package org.wenmai.text.boilerplate;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text into pieces: at line ends, sentence marks, wide gaps, tabs and bars, and around
 * lenticular brackets.
 */
final class FragmentSplitter {
  private static final int LONGEST = 300;
  private static final int LABEL = 40;
  private static final int DATE = 10;
  private static final char IDEOGRAPHS = 0x2E80;

  private final String text;
  private final List<TextFragment> found = new ArrayList<>();

  private FragmentSplitter(String text) {
    this.text = text;
  }

  /** The pieces of one line, which lies between two UTF-16 places, in text order. */
  static List<TextFragment> ofLine(String text, int from, int to) {
    FragmentSplitter pieces = new FragmentSplitter(text);
    pieces.line(from, to);
    return pieces.found;
  }

  static int lineEnd(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (endsLine(text.charAt(i))) {
        return i;
      }
    }
    return to;
  }

  static int lineStart(String text, int from, int to) {
    for (int i = to; i > from; i--) {
      if (endsLine(text.charAt(i - 1))) {
        return i;
      }
    }
    return from;
  }

  static boolean endsLine(char c) {
    return (c >= '\n' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  private void line(int from, int to) {
    int start = from;
    while (start < to && isBlank(text.charAt(start))) {
      start++;
    }
    String label = text.substring(start, Math.min(to, start + LABEL));
    boolean shortLine = to - start <= LONGEST;
    if (shortLine && (LabelPatterns.field(label) > 0 || LabelPatterns.isReference(label))) {
      add(start, to, false);
      return;
    }
    boolean credit = shortLine && LabelPatterns.credit(label) > 0;
    for (int i = start; i < to; i++) {
      char c = text.charAt(i);
      if (isBar(c) || isGap(i, to)) {
        add(start, i, false);
        start = i + 1;
      } else if (c == '【') {
        add(start, i, false);
        start = i;
      } else if (c == '】') {
        add(start, i + 1, false);
        start = i + 1;
      } else if (!(credit && c < 0x80) && endsSentence(i, to)) {
        int end = closed(i + 1, to);
        add(start, end, true);
        start = end;
        i = end - 1;
      }
    }
    add(start, to, false);
  }

  private static boolean isBar(char c) {
    return c == '|' || c == '｜' || c == '\t' || c == '\u3000' || c == '\u2003';
  }

  /** Two blanks side by side are a gap, and one after a date. */
  private boolean isGap(int at, int to) {
    return at + 1 < to
        && isBlank(text.charAt(at))
        && (isBlank(text.charAt(at + 1)) || followsDate(at));
  }

  /** Whether 2026-01-31 or the like stands before. */
  private boolean followsDate(int at) {
    if (at < DATE || !isDigit(at - 1) || !isDigit(at - DATE)) {
      return false;
    }
    char mark = text.charAt(at - DATE + 4);
    boolean marks = mark == text.charAt(at - 3) && (mark == '-' || mark == '/' || mark == '.');
    return marks && isDigit(at - 2) && isDigit(at - 4) && isDigit(at - 5);
  }

  private boolean isDigit(int at) {
    return text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private boolean endsSentence(int at, int to) {
    char c = text.charAt(at);
    if (c == '。' || c == '！' || c == '？' || c == '｡') {
      return true;
    }
    if (c != '.' && c != '!' && c != '?') {
      return false;
    }
    int next = closed(at + 1, to);
    return next == to
        || (isBlank(text.charAt(next)) && startsSentence(next + 1, to))
        || (c != '.' && text.charAt(next) >= IDEOGRAPHS);
  }

  private boolean startsSentence(int at, int to) {
    return at >= to || !Character.isLowerCase(text.codePointAt(at));
  }

  /** After quotes, brackets and further marks that close a sentence. */
  private int closed(int at, int to) {
    int end = at;
    while (end < to && "”’」』\"'）)…。！？!?.".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || (c != '\u200c' && c != '\u200d' && (c < ' ' || isWide(c)));
  }

  private static boolean isWide(char c) {
    return c > 0x7e && (Character.isSpaceChar(c) || c == '\ufeff' || c == '\u200b');
  }

  private void add(int from, int to, boolean sentence) {
    int start = from;
    int end = to;
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      found.add(new TextFragment(text, start, end, sentence));
    }
  }
}
