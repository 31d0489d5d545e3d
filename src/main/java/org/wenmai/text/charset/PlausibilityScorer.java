package org.wenmai.text.charset;

/** Scores how plausible a decoded text is as natural language. Implementations are immutable. */
interface PlausibilityScorer {
  /**
   * The mean score of the non-ASCII characters: about 1 for natural text, about 0 for random
   * letters, below 0 for characters that do not occur in text.
   */
  double score(String text);
}
