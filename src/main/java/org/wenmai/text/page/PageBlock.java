package org.wenmai.text.page;

/**
 * A run of text without a break of the page's layout.
 *
 * @param box the innermost box that it lies in
 * @param text without space at its ends; not empty
 * @param chars code points, white space not counted
 * @param linkChars those of them that are links
 */
record PageBlock(PageBox box, Kind kind, String text, int chars, int linkChars) {
  /** How it is set. */
  enum Kind {
    PARAGRAPH,
    HEADING,
    ITEM,
    ROW,
    PREFORMATTED
  }

  double linkShare() {
    return chars == 0 ? 0 : (double) linkChars / chars;
  }
}
