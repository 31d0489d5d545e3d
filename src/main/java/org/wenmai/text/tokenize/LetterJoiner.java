package org.wenmai.text.tokenize;

import org.wenmai.text.tokenize.jieba.JiebaDictionary;
import org.wenmai.text.tokenize.jieba.UserWordList;
import org.wenmai.text.tokenize.token.Word;
import org.wenmai.text.tokenize.token.WordCollector;
import org.wenmai.text.tokenize.unicode.MixedWords;

/**
 * Joins letters to the Han after them where the two are one word: B站, Z世代, β-胡萝卜素. For one text and
 * one thread.
 */
final class LetterJoiner {
  /** Letters that may be one word with the Han after them: UP主. */
  private static final int MAX_LETTERS = 2;

  private static final int NONE = -2;

  private final char[] text;
  private final WordCollector collector;
  private final UserWordList userWords;
  private final String language;

  /** The last word of one or two letters; its end is that of a hyphen behind it. */
  private int start;

  private int end = NONE;
  private boolean isSingle;

  LetterJoiner(char[] text, WordCollector collector, UserWordList userWords, String language) {
    this.text = text;
    this.collector = collector;
    this.userWords = userWords;
    this.language = language;
  }

  /** Tells that the word collected last has letters only. */
  void afterLetters(int from, int to) {
    start = from;
    isSingle = to == from + 1;
    boolean hyphen =
        isSingle
            && MixedWords.isGreek(text[from])
            && to < text.length
            && "-‐‑－".indexOf(text[to]) >= 0;
    end = hyphen ? to + 1 : to - from <= MAX_LETTERS ? to : NONE;
  }

  /**
   * Joins the word collected last to the first word of a run of Han.
   *
   * @param from where the run begins
   * @param firstEnd where its first word ends
   * @return the end of what was joined; {@code from} where the letters are another word
   */
  int join(int from, int firstEnd) {
    int to = end == from ? joinedEnd(from, firstEnd) : from;
    if (to == from || userWords.isForbidden(text, start, to)) {
      return from;
    }
    collector.extendLast(to, Word.WORD, language);
    return to;
  }

  private int joinedEnd(int from, int firstEnd) {
    if (MixedWords.joins(collector.lastTerm(), text[from])) {
      return from + 1;
    }
    if (!isSingle) {
      return from;
    }
    String first = new String(text, from, firstEnd - from);
    if (MixedWords.followsLetter(first)) {
      return firstEnd;
    }
    boolean guessed = firstEnd > from + 1 && !JiebaDictionary.shared().contains(first);
    return guessed && MixedWords.followsLetter(first.substring(0, 1)) ? from + 1 : from;
  }
}
