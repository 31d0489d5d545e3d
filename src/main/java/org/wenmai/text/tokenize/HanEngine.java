package org.wenmai.text.tokenize;

/** Which model cuts Chinese. */
public enum HanEngine {
  /**
   * The words of jieba: most probable path over its dictionary, a hidden Markov model beside it.
   */
  JIEBA,

  /**
   * The most probable way through the pairs of words that HanLP counted, with names and numbers;
   * more accurate than jieba on every test set, at a fifth of its speed (docs/engines.md).
   */
  BIGRAM
}
