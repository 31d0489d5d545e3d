package org.wenmai.text.segment;

/** Whether the forms of one word share a term. */
public enum Stemming {
  /**
   * Number, case, gender and tense are taken off, as far as the language has a stemmer that does no
   * more; what is derived ("nation", "national") stays apart (docs/words.md).
   */
  LIGHT,

  /** Each form is a term of its own. */
  OFF
}
