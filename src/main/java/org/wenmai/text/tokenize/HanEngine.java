package org.wenmai.text.tokenize;

/** The model by which Chinese is segmented. */
public enum HanEngine {
  /** jieba: the most probable path over its dictionary, and a hidden Markov model. */
  JIEBA,

  /**
   * A bigram model over HanLP's dictionary, with names and numbers: more accurate than jieba on
   * every test set, at a fifth of its speed (docs/engines.md).
   */
  BIGRAM
}
