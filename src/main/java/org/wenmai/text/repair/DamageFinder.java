package org.wenmai.text.repair;

import java.util.ArrayList;
import java.util.List;
import org.wenmai.text.Span;

/**
 * Finds what is damaged for good: U+FFFD, private-use characters, and the traces of a decoder that
 * took two bytes of UTF-8 for three.
 *
 * <p>Such a decoder makes of C2 B7 (·) and the first byte of the next Han character one character
 * of U+2DC0–U+2DFF (Ethiopic Extended, Cyrillic Extended-A), and of the bytes that follow one
 * arbitrary Han character. Nobody writes those blocks between Han characters, so both are marked.
 */
final class DamageFinder {
  private static final String WRONG_DECODER = "wrong_decoder";

  private DamageFinder() {}

  /** Spans in code points, ascending, apart from each other. */
  static List<Span> in(String text) {
    return text.chars().anyMatch(DamageFinder::mayBeDamage) ? spans(text) : List.of();
  }

  private static boolean mayBeDamage(int c) {
    return c == 0xFFFD || isTrace(c) || (c >= 0xDB80 && c <= 0xF8FF && (c < 0xDC00 || c >= 0xE000));
  }

  private static List<Span> spans(String text) {
    List<Span> spans = new ArrayList<>();
    String open = "";
    int start = 0;
    int offset = 0;
    int before = 0;
    for (int i = 0; i < text.length(); offset++) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      int after = i < text.length() ? text.codePointAt(i) : 0;
      String kind = kind(codePoint, before, after, open);
      if (!kind.equals(open)) {
        close(spans, start, offset, open);
        open = kind;
        start = offset;
      }
      before = codePoint;
    }
    close(spans, start, offset, open);
    return spans;
  }

  private static void close(List<Span> spans, int start, int end, String kind) {
    if (!kind.isEmpty()) {
      spans.add(new Span(start, end, kind));
    }
  }

  private static String kind(int codePoint, int before, int after, String open) {
    if (codePoint < 0x2DC0) {
      return "";
    }
    if (codePoint == 0xFFFD) {
      return "replacement";
    }
    if (Character.getType(codePoint) == Character.PRIVATE_USE) {
      return "private_use";
    }
    boolean trace = isTrace(codePoint) && isHan(before) && isHan(after);
    boolean garbled = isHan(codePoint) && isTrace(before) && open.equals(WRONG_DECODER);
    return trace || garbled ? WRONG_DECODER : "";
  }

  private static boolean isTrace(int codePoint) {
    return codePoint >= 0x2DC0 && codePoint <= 0x2DFF;
  }

  private static boolean isHan(int codePoint) {
    return codePoint >= 0x3400 && Character.isIdeographic(codePoint);
  }
}
