package org.wenmai.text.tokenize.user;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * A word that a user, or a corpus, adds to the dictionary.
 *
 * @param word as it is written; case does not matter, nor the width of Latin letters and digits
 * @param frequency how often it occurs among the 60 million words that jieba's dictionary was
 *     counted on; {@link #SUGGESTED}, or 0 for what is never to be a word where Chinese is cut
 */
public record UserWord(String word, long frequency) implements Serializable {
  /** Just so frequent that the word comes out as one where it stands alone. */
  public static final long SUGGESTED = -1;

  /** Longest word, in code points. */
  public static final int MAX_CODE_POINTS = 64;

  public UserWord {
    requireNonNull(word, "word");
    String wrong = UserDictionaryParser.wrong(word, frequency);
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException(wrong);
    }
  }

  /** A word without a frequency. */
  public static UserWord of(String word) {
    return new UserWord(word, SUGGESTED);
  }
}
