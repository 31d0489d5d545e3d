package org.wenmai.document.stage;

/** How furniture in text is found. */
public enum BoilerplateMode {
  /** By what recurs in the documents of a source, and by sight. */
  LEARN,
  /** By sight only. */
  PATTERNS,
  /** Not at all. */
  OFF
}
