package org.wenmai.text.repair;

/**
 * Recognizes texts that are whole HTML or XML documents. Their references and tags are not
 * remnants: decoding them would change their meaning.
 */
final class MarkupProlog {
  private static final String[] OPENINGS = {"<?xml", "<!doctype", "<html"};

  private MarkupProlog() {}

  /** Whether a text begins like an HTML or XML document. */
  static boolean begins(String text) {
    int at = 0;
    while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == '\uFEFF')) {
      at++;
    }
    for (String opening : OPENINGS) {
      if (text.regionMatches(true, at, opening, 0, opening.length())) {
        return true;
      }
    }
    return false;
  }
}
