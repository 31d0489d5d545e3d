package org.wenmai.text.newword;

import static java.util.Objects.requireNonNull;

/**
 * A word that the dictionary lacks, with its statistics in the sample. See {@link
 * org.wenmai.text.newword}.
 *
 * @param term the word, two Han characters or more
 * @param count occurrences in the sample, at least 1; repeated sentences count once
 * @param documents documents of the sample that contain it
 * @param cohesion least pointwise mutual information over its splits, in nats
 * @param leftEntropy entropy of the characters before it, in nats
 * @param rightEntropy entropy of the characters after it, in nats
 * @param evidence the reason why it is a word
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
      throw new IllegalArgumentException("Not a word: '" + term + "', " + count + " occurrences");
    }
  }

  /** The reason why something is a word; published in lower case. */
  public enum Evidence {
    /** Statistics: high cohesion, and high entropy on both sides. */
    COMPANY,
    /** Rare, but jieba's HMM found it as one word at every occurrence. */
    MODEL,
    /** It differs from a new word in one character, which is a homophone. */
    SOUND
  }
}
