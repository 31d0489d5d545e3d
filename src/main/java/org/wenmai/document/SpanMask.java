package org.wenmai.document;

import java.util.List;
import org.wenmai.text.Span;

/**
 * Replaces marked passages of a text, such as boilerplate, by spaces. The number of code points
 * stays the same, and so do offsets. Pure functions.
 */
public final class SpanMask {
  private SpanMask() {}

  /** Masks the spans; line ends stay, and what lies beyond the text is ignored. */
  @SafeVarargs
  public static String mask(String text, List<Span>... spans) {
    int[] codePoints = null;
    for (List<Span> some : spans) {
      if (!some.isEmpty()) {
        codePoints = codePoints == null ? text.codePoints().toArray() : codePoints;
        blank(codePoints, some);
      }
    }
    return codePoints == null ? text : new String(codePoints, 0, codePoints.length);
  }

  private static void blank(int[] codePoints, List<Span> spans) {
    for (Span span : spans) {
      for (int i = span.start(); i < Math.min(span.end(), codePoints.length); i++) {
        codePoints[i] = codePoints[i] == '\n' ? '\n' : ' ';
      }
    }
  }
}
