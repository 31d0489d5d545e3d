package org.wenmai.text.page;

/** Which text of a page is wanted. */
public enum PageTextMode {
  /** What the page is there for; all visible text where no such part is found. */
  MAIN,
  /** All visible text. */
  ALL
}
