package org.wenmai.document.stage;

/** What is done about spellings of one name. */
public enum VariantsMode {
  /** They are published, with the evidence; terms stay as they are. */
  LINK,
  /** They are published, and terms, keywords and topics count each as its canonical form. */
  COUNT,
  /** Nothing. */
  OFF
}
