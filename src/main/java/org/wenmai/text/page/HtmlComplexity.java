package org.wenmai.text.page;

import java.util.Locale;

/**
 * Estimates whether a page is too expensive to parse, without parsing it.
 *
 * <p>A tree of a million elements takes 100 MB. Tags in a table but outside of its cells are moved
 * in front of the table one by one, in quadratic time: 100,000 of them take half a minute.
 */
final class HtmlComplexity {
  private static final int MAX_TAGS = 1_000_000;
  private static final int MAX_STRAY_TAGS = 10_000;
  private static final int MAX_NAME_LENGTH = 10;

  private final String html;
  private int tags;
  private int strayTags;
  private int openTables;
  private boolean betweenCells;

  private HtmlComplexity(String html) {
    this.html = html;
  }

  static boolean exceedsLimits(String html) {
    HtmlComplexity counts = new HtmlComplexity(html);
    int at = html.indexOf('<');
    while (at >= 0 && counts.tags <= MAX_TAGS && counts.strayTags <= MAX_STRAY_TAGS) {
      counts.count(at + 1);
      at = html.indexOf('<', at + 1);
    }
    return at >= 0;
  }

  private void count(int at) {
    tags++;
    if (at < html.length() && html.charAt(at) == '/') {
      close(name(at + 1));
    } else {
      open(name(at));
    }
  }

  private void open(String name) {
    switch (name) {
      case "table" -> {
        openTables++;
        betweenCells = true;
      }
      case "tr", "tbody", "thead", "tfoot" -> betweenCells = openTables > 0;
      case "td", "th", "caption" -> betweenCells = false;
      case "", "col", "colgroup", "script", "style", "template", "form", "input" -> {}
      default -> strayTags += betweenCells ? 1 : 0;
    }
  }

  private void close(String name) {
    switch (name) {
      case "table" -> {
        openTables = Math.max(0, openTables - 1);
        betweenCells = false;
      }
      case "td", "th", "tr", "tbody", "thead", "tfoot", "caption" -> betweenCells = openTables > 0;
      default -> {}
    }
  }

  /** The tag name at this index in lower case; empty if there is none, {@code ?} if it is long. */
  private String name(int at) {
    int end = at;
    while (end < html.length() && end - at <= MAX_NAME_LENGTH && isLetter(html.charAt(end))) {
      end++;
    }
    return end - at > MAX_NAME_LENGTH ? "?" : html.substring(at, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
