package org.wenmai.document.stage;

/** How boilerplate in text is found. */
public enum BoilerplateMode {
  /** By what recurs in the documents of a source, and by general patterns. */
  LEARN,
  /** By general patterns only. */
  PATTERNS,
  /** Not at all. */
  OFF
}
