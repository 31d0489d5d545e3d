package org.wenmai.stage.segment;

/** Where words come from that no dictionary has. */
public enum NewWords {
  /** From a sample of the corpus and from the run that this one continues. */
  LEARN,
  /** From nowhere. */
  OFF
}
