package org.wenmai.text.tokenize.token;

import static java.util.Objects.requireNonNull;

import org.wenmai.text.normalize.StemmingMode;

/**
 * A word of a text.
 *
 * @param term the normalized word, or its stem with {@link StemmingMode#LIGHT}; never empty
 * @param start offset of its first code point in the text, from 0
 * @param end offset after its last code point; above {@code start}
 * @param stop whether it is a stop word of its language; only words of kind {@link #WORD} are
 * @param kind one of the constants of this class
 * @param language the language of the word itself, a BCP 47 primary subtag, or {@code und}
 */
public record Word(String term, int start, int end, boolean stop, String kind, String language) {
  /** Has a letter. */
  public static final String WORD = "word";

  /**
   * Digits, with separators, per cent sign or unit; a date, time or telephone number; Han numerals,
   * also with a measure word.
   */
  public static final String NUMBER = "number";

  /** A unit or measure word after a number: 元 in 30元, kg in "5 kg". */
  public static final String UNIT = "unit";

  /** A web address. */
  public static final String URL = "url";

  /** The path of a file. */
  public static final String PATH = "path";

  /** A mail address. */
  public static final String EMAIL = "email";

  /** {@code #…} or {@code #…#}; the term lacks the signs. */
  public static final String HASHTAG = "hashtag";

  /** {@code @name}; the term lacks the sign. */
  public static final String MENTION = "mention";

  /** One whole emoji sequence. */
  public static final String EMOJI = "emoji";

  /** A run of currency signs and other symbols. */
  public static final String SYMBOL = "symbol";

  public Word {
    requireNonNull(term, "term");
    requireNonNull(kind, "kind");
    requireNonNull(language, "language");
    if (start < 0 || end <= start || term.isEmpty()) {
      throw new IllegalArgumentException(
          "Not a word: start " + start + ", end " + end + ", term '" + term + "'");
    }
  }

  /**
   * Whether it is a term of the analysis: a word or hashtag that is not a stop word.
   *
   * @param minCodePoints length of the shortest term
   */
  public boolean isTerm(int minCodePoints) {
    boolean counts = kind.equals(WORD) || kind.equals(HASHTAG);
    return counts && !stop && term.codePointCount(0, term.length()) >= minCodePoints;
  }
}
