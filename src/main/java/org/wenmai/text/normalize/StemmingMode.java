package org.wenmai.text.normalize;

/** Whether the forms of one word share a term. */
public enum StemmingMode {
  /**
   * Number, case, gender and tense are taken off, as far as the language has a stemmer that does no
   * more; what is derived ("nation", "national") stays apart (docs/words.md).
   */
  LIGHT,

  /** Each form is a term of its own. */
  OFF
}
