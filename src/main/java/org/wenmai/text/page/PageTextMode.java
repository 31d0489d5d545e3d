package org.wenmai.text.page;

/** Which text of a page to extract. */
public enum PageTextMode {
  /** The main text; all visible text if no main text is found. */
  MAIN,
  /** All visible text. */
  ALL
}
