package org.wenmai.text.boilerplate;

/**
 * A document to learn from.
 *
 * @param site what published it, a part of the source; may be empty
 * @param text its repaired text, or an {@linkplain #excerpt excerpt} of it
 */
public record SampledDocument(String site, String text) {

  /** As much of a text as learning looks at; excerpts of excerpts are the same. */
  public static String excerpt(String text) {
    return text.length() <= 2 * DocumentEdge.WINDOW + 1
        ? text
        : text.substring(0, DocumentEdge.WINDOW)
            + '\n'
            + text.substring(text.length() - DocumentEdge.WINDOW);
  }
}
