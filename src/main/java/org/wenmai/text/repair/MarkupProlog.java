package org.wenmai.text.repair;

/**
 * Tells texts that are a document in a markup language from texts in which some of it was left. The
 * references of the former are no damage: decoded, they would no longer mean what they mean.
 */
final class MarkupProlog {
  private static final String[] OPENINGS = {"<?xml", "<!doctype", "<html"};

  private MarkupProlog() {}

  static boolean opens(String text) {
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
