package org.wenmai.text.tokenize;

import org.wenmai.text.normalize.ChineseVariety;
import org.wenmai.text.tokenize.jieba.JiebaDictionary;
import org.wenmai.text.tokenize.jieba.UserWordList;
import org.wenmai.text.tokenize.token.WordCollector;

/**
 * Collects Chinese words; one that the model guessed in a text of a variety is split at the
 * function words of the variety, which the model knows no better: 人|嘅. For one text and one thread.
 */
final class GuessedWordSplitter {
  private final char[] text;
  private final WordCollector collector;
  private final UserWordList userWords;
  private final String language;
  private final ChineseVariety variety;

  GuessedWordSplitter(
      char[] text,
      WordCollector collector,
      UserWordList userWords,
      String language,
      ChineseVariety variety) {
    this.text = text;
    this.collector = collector;
    this.userWords = userWords;
    this.language = language;
    this.variety = variety;
  }

  /** Collects a word. */
  void add(int from, int to) {
    int at = from;
    boolean splits = variety != ChineseVariety.STANDARD && to > from + 1 && isGuessed(from, to);
    for (int i = from; splits && i < to; i++) {
      if (variety.isFunctionCharacter(text[i])) {
        addRest(at, i);
        addUpTo(i, i + 1);
        at = i + 1;
      }
    }
    if (at == from) {
      addUpTo(at, to);
    } else {
      addRest(at, to);
    }
  }

  /** Collects what is beside function words; in characters if the user forbids it as a word. */
  private void addRest(int from, int to) {
    boolean forbidden = to > from && userWords.isForbidden(text, from, to);
    int at = from;
    while (forbidden && at < to) {
      int next = at + Character.charCount(Character.codePointAt(text, at));
      collector.addWord(at, next, language);
      at = next;
    }
    addUpTo(at, to);
  }

  private void addUpTo(int from, int to) {
    if (to > from) {
      collector.addWord(from, to, language);
    }
  }

  private boolean isGuessed(int from, int to) {
    return !JiebaDictionary.shared().contains(new String(text, from, to - from))
        && !userWords.isWeighted(text, from, to);
  }
}
