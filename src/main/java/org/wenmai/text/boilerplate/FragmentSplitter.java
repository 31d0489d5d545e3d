package org.wenmai.text.boilerplate;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits text into fragments: at line ends, sentence ends, wide gaps, tabs and vertical bars, and
 * around lenticular brackets.
 */
final class FragmentSplitter {
  private static final int MAX_LABELED_LINE = 300;
  private static final int MAX_LABEL = 40;
  private static final int DATE_LENGTH = 10;
  private static final char FIRST_IDEOGRAPHIC = 0x2E80;

  private final String text;
  private final List<TextFragment> fragments = new ArrayList<>();

  private FragmentSplitter(String text) {
    this.text = text;
  }

  /** The fragments of the line {@code text[from, to)}, in text order. */
  static List<TextFragment> ofLine(String text, int from, int to) {
    FragmentSplitter splitter = new FragmentSplitter(text);
    splitter.splitLine(from, to);
    return splitter.fragments;
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

  private void splitLine(int from, int to) {
    int start = from;
    while (start < to && isBlank(text.charAt(start))) {
      start++;
    }
    String label = text.substring(start, Math.min(to, start + MAX_LABEL));
    boolean mayBeLabeled = to - start <= MAX_LABELED_LINE;
    if (mayBeLabeled && (LabelPatterns.field(label) > 0 || LabelPatterns.isReference(label))) {
      add(start, to, false);
      return;
    }
    boolean credit = mayBeLabeled && LabelPatterns.credit(label) > 0;
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
        int end = skipClosingMarks(i + 1, to);
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

  /** Two adjacent blanks are a gap, and so is a single one after a date. */
  private boolean isGap(int at, int to) {
    return at + 1 < to
        && isBlank(text.charAt(at))
        && (isBlank(text.charAt(at + 1)) || followsDate(at));
  }

  /** Whether a date such as 2026-01-31 ends here. */
  private boolean followsDate(int at) {
    if (at < DATE_LENGTH || !isDigit(at - 1) || !isDigit(at - DATE_LENGTH)) {
      return false;
    }
    char separator = text.charAt(at - DATE_LENGTH + 4);
    boolean separated =
        separator == text.charAt(at - 3)
            && (separator == '-' || separator == '/' || separator == '.');
    return separated && isDigit(at - 2) && isDigit(at - 4) && isDigit(at - 5);
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
    int next = skipClosingMarks(at + 1, to);
    return next == to
        || (isBlank(text.charAt(next)) && startsSentence(next + 1, to))
        || (c != '.' && text.charAt(next) >= FIRST_IDEOGRAPHIC);
  }

  private boolean startsSentence(int at, int to) {
    return at >= to || !Character.isLowerCase(text.codePointAt(at));
  }

  /** The index after closing quotes, brackets and further sentence marks. */
  private int skipClosingMarks(int at, int to) {
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
      fragments.add(new TextFragment(text, start, end, sentence));
    }
  }
}
