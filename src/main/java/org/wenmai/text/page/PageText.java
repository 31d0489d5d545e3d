package org.wenmai.text.page;

/** Which text of a page is wanted. */
public enum PageText {
  /** What the page is there for; all visible text where no such part is found. */
  MAIN,
  /** All visible text. */
  ALL
}
