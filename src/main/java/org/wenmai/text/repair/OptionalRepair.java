package org.wenmai.text.repair;

/** The repairs that guess what was meant, and that a user may therefore want to leave out. */
public enum OptionalRepair {
  /** Text decoded with the wrong charset is decoded again. */
  MOJIBAKE,
  /** Left-over entities are decoded, torn tags removed. */
  MARKUP
}
