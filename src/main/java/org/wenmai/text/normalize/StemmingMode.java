package org.wenmai.text.normalize;

/** Whether the forms of one word share a term. */
public enum StemmingMode {
  /**
   * Removes number, case, gender and tense in languages with a stemmer that removes little else;
   * derived words ("nation", "national") keep their own terms (docs/words.md).
   */
  LIGHT,

  /** Each form is a term of its own. */
  OFF
}
