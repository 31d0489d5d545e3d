package org.wenmai.document.stage;

/** Where words come from that no dictionary has. */
public enum NewWordsMode {
  /** From a sample of the corpus and from the run that this one continues. */
  LEARN,
  /** From nowhere. */
  OFF
}
