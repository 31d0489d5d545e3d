package org.wenmai.source.plan;

/** What the text field of structured records holds. */
public enum TextMarkup {
  /** HTML where the text of a record is a fragment of it, else plain text. */
  AUTO,
  /** HTML, whatever it looks like. */
  HTML,
  /** Plain text, whatever it looks like. */
  PLAIN
}
