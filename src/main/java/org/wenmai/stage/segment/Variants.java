package org.wenmai.stage.segment;

/** What is done about spellings of one name. */
public enum Variants {
  /** They are published, with the evidence; terms stay as they are. */
  LINK,
  /** They are published, and terms, keywords and topics count each as its canonical form. */
  COUNT,
  /** Nothing. */
  OFF
}
