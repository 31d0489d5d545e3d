package org.wenmai.text.tokenize.user;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * A word that a user dictionary, or the corpus itself, adds to the dictionary.
 *
 * @param word as it is written; case does not matter, nor the width of Latin letters and digits
 * @param frequency how often it occurs in a corpus of 60 million words, that of jieba's dictionary;
 *     {@link #SUGGESTED} if unknown; 0 for what must never be a word in Chinese
 */
public record UserWord(String word, long frequency) implements Serializable {
  /** Stands for the least frequency at which the word alone is not split. */
  public static final long SUGGESTED = -1;

  /** Length of the longest word, in code points. */
  public static final int MAX_CODE_POINTS = 64;

  public UserWord {
    requireNonNull(word, "word");
    String invalidity = UserDictionaryParser.invalidity(word, frequency);
    if (!invalidity.isEmpty()) {
      throw new IllegalArgumentException(invalidity);
    }
  }

  /** A word without a frequency. */
  public static UserWord of(String word) {
    return new UserWord(word, SUGGESTED);
  }
}
