package org.wenmai.stage.repair;

/** How furniture in text is found. */
public enum Boilerplate {
  /** By what recurs in the documents of a source, and by sight. */
  LEARN,
  /** By sight only. */
  PATTERNS,
  /** Not at all. */
  OFF
}
