package org.wenmai.text.page;

import java.util.Locale;

/**
 * Counts what makes a page slow to parse, without parsing it.
 *
 * <p>A tree of a million elements takes 100 MB. Tags in a table but outside of its cells are moved
 * in front of the table one by one, each of which takes a time that grows with those before it:
 * 100,000 of them take half a minute.
 */
final class HtmlComplexity {
  private static final int MOST_TAGS = 1_000_000;
  private static final int MOST_STRAYS = 10_000;
  private static final int LONGEST_NAME = 10;

  private final String html;
  private int tags;
  private int strays;
  private int tables;
  private boolean betweenCells;

  private HtmlComplexity(String html) {
    this.html = html;
  }

  static boolean isTooMuch(String html) {
    HtmlComplexity counts = new HtmlComplexity(html);
    int at = html.indexOf('<');
    while (at >= 0 && counts.tags <= MOST_TAGS && counts.strays <= MOST_STRAYS) {
      counts.take(at + 1);
      at = html.indexOf('<', at + 1);
    }
    return at >= 0;
  }

  private void take(int at) {
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
        tables++;
        betweenCells = true;
      }
      case "tr", "tbody", "thead", "tfoot" -> betweenCells = tables > 0;
      case "td", "th", "caption" -> betweenCells = false;
      case "", "col", "colgroup", "script", "style", "template", "form", "input" -> {}
      default -> strays += betweenCells ? 1 : 0;
    }
  }

  private void close(String name) {
    switch (name) {
      case "table" -> {
        tables = Math.max(0, tables - 1);
        betweenCells = false;
      }
      case "td", "th", "tr", "tbody", "thead", "tfoot", "caption" -> betweenCells = tables > 0;
      default -> {}
    }
  }

  /** The letters from here, in lower case; empty where there are none or very many. */
  private String name(int at) {
    int end = at;
    while (end < html.length() && end - at <= LONGEST_NAME && isLetter(html.charAt(end))) {
      end++;
    }
    return end - at > LONGEST_NAME ? "?" : html.substring(at, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
