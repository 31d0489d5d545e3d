package org.wenmai.text.page;

/**
 * A run of text without a block-level break.
 *
 * @param box the innermost box that contains it
 * @param kind how it is displayed
 * @param text its trimmed text; not empty
 * @param chars number of code points without white space
 * @param linkChars how many of them are in links
 */
record PageBlock(PageBox box, Kind kind, String text, int chars, int linkChars) {
  /** How a block is displayed. */
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
