package org.wenmai.text.charset;

/** How much a decoded text looks like writing; immutable. */
interface PlausibilityScorer {
  /**
   * The mean over the characters beyond ASCII: about 1 for writing, about 0 for random letters,
   * below 0 for what no text has.
   */
  double of(String text);
}
