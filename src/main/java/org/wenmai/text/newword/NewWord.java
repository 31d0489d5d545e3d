package org.wenmai.text.newword;

import static java.util.Objects.requireNonNull;

/**
 * A word that no dictionary has.
 *
 * @param term the word, two Han characters or more
 * @param count places in the text that was learned from, at least 1; repeated sentences count once
 * @param documents documents with such a place
 * @param cohesion least pointwise mutual information over its cuts, nats
 * @param leftEntropy entropy of what stands before it, nats
 * @param rightEntropy entropy of what stands after it, nats
 * @param evidence why it is one
 */
public record NewWord(
    String term,
    long count,
    long documents,
    double cohesion,
    double leftEntropy,
    double rightEntropy,
    Evidence evidence) {

  public NewWord {
    requireNonNull(evidence, "evidence");
    if (term.isEmpty() || count < 1 || documents < 1) {
      throw new IllegalArgumentException("Not a word: '" + term + "', " + count + " places");
    }
  }

  /** Why something is taken for a word. */
  public enum Evidence {
    /** Its characters keep together, and its neighbours change. */
    COMPANY,
    /** Rare, but the model of the segmenter made one word of it at every place. */
    MODEL,
    /** It sounds like a longer known name that differs in one character. */
    SOUND
  }
}
