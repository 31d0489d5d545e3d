package org.wenmai.text.boilerplate;

/**
 * A document in the sample that boilerplate is learned from.
 *
 * @param site the site that published it, a part of the source; may be empty
 * @param text its repaired text, or an {@linkplain #excerpt excerpt} of it
 */
public record SampledDocument(String site, String text) {

  /** The part of a text that learning reads: its two edges. Idempotent. */
  public static String excerpt(String text) {
    return text.length() <= 2 * DocumentEdge.WINDOW + 1
        ? text
        : text.substring(0, DocumentEdge.WINDOW)
            + '\n'
            + text.substring(text.length() - DocumentEdge.WINDOW);
  }
}
