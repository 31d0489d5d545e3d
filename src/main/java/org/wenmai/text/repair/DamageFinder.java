package org.wenmai.text.repair;

import java.util.ArrayList;
import java.util.List;
import org.wenmai.text.Span;

/**
 * Finds damage that cannot be repaired: U+FFFD, private-use characters, and the traces of a decoder
 * that read a two-byte sequence of UTF-8 as three bytes.
 *
 * <p>Such a decoder turns C2 B7 (·) and the first byte of the next Han character into a character
 * of U+2DC0–U+2DFF (Ethiopic Extended, Cyrillic Extended-A), and the following bytes into an
 * arbitrary Han character. Characters of these blocks do not occur between Han characters in real
 * text, so both are marked.
 */
final class DamageFinder {
  private static final String WRONG_DECODER = "wrong_decoder";

  private DamageFinder() {}

  /** The damaged spans in code points, ascending and disjoint. */
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
