package org.wenmai.text.segment;

/** Which model cuts Chinese. */
public enum Engine {
  /**
   * The words of jieba: most probable path over its dictionary, a hidden Markov model beside it.
   */
  JIEBA
}
