package org.wenmai.stage.segment;

/** What is done about spellings of one name. */
public enum Variants {
  /** They are published, with the evidence; terms stay as they are. */
  LINK,
  /** Nothing. */
  OFF
}
