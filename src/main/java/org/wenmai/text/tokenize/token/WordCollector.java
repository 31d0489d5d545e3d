package org.wenmai.text.tokenize.token;

import java.util.ArrayList;
import java.util.List;
import org.wenmai.text.normalize.InflectionStemmer;
import org.wenmai.text.normalize.StopWords;
import org.wenmai.text.normalize.TermNormalizer;

/**
 * Collects the words of one text: converts UTF-16 offsets to code points without splitting a
 * surrogate pair, makes the terms, and leaves out words that are too long. Words must be added in
 * text order. For one thread.
 */
public final class WordCollector {
  private static final int MAX_URL_CODE_POINTS = 2048;

  private final char[] text;
  private final int maxCodePoints;
  private final List<Word> words;

  /** A language whose stop words are those of another list, for a variety of it. */
  private String substituted = "";

  private String substitute = "";

  /** The language asked for last, and its stop words. */
  private String stopLanguage = "";

  private StopWords stopWords = StopWords.none();

  /** The language asked for before that: words of two languages often alternate. */
  private String previousLanguage = "";

  private StopWords previousStopWords = StopWords.none();

  /** Whether the text has no surrogates, so that UTF-16 offsets are code points. */
  private final boolean withoutSurrogates;

  /** Where the last word begins, in UTF-16; -1 if it was left out. */
  private int lastFrom = -1;

  /** The last UTF-16 offset that was converted, and the code point there. */
  private int unit;

  private int codePoint;

  public WordCollector(char[] text, int maxCodePoints) {
    this.text = text;
    this.maxCodePoints = maxCodePoints;
    this.words = new ArrayList<>(text.length / 4 + 1);
    boolean surrogates = false;
    for (char c : text) {
      surrogates |= Character.isSurrogate(c);
    }
    this.withoutSurrogates = !surrogates;
  }

  /** The length of the longest word. */
  public int maxCodePoints() {
    return maxCodePoints;
  }

  /** The words so far. */
  public List<Word> words() {
    return words;
  }

  /**
   * Adds a word of kind {@link Word#WORD}; it is a stop word if it is on the list of its language.
   */
  public void addWord(int from, int to, String language) {
    String term = TermNormalizer.fold(text, from, to);
    add(from, to, term, isStop(term, language), Word.WORD, language);
  }

  /** Adds a stemmed word of kind {@link Word#WORD}. */
  public void addStemmed(int from, int to, InflectionStemmer.StemmedWord word, String language) {
    add(from, to, word.term(), word.isStop(), Word.WORD, language);
  }

  /** Adds a word of any kind that is not a stop word. */
  public void addOfKind(int from, int to, String kind, String language) {
    add(from, to, TermNormalizer.fold(text, from, to), false, kind, language);
  }

  /** Adds a word with its term. */
  public void add(int from, int to, String term, boolean stop, String kind, String language) {
    int start = codePointAt(from);
    int end = codePointAt(to);
    boolean address = kind.equals(Word.URL) || kind.equals(Word.PATH);
    int limit = address ? MAX_URL_CODE_POINTS : maxCodePoints;
    boolean added = end > start && end - start <= limit && !term.isEmpty();
    lastFrom = added ? from : -1;
    if (added) {
      words.add(new Word(term, start, end, stop, kind, language));
    }
  }

  /** The term of the last word; empty if there is none or it was left out. */
  public String lastTerm() {
    return lastFrom < 0 ? "" : words.get(words.size() - 1).term();
  }

  /** Extends the last word to {@code to}, as a word of another kind and language. */
  public void extendLast(int to, String kind, String language) {
    if (lastFrom >= 0) {
      int from = lastFrom;
      Word last = words.remove(words.size() - 1);
      int end = codePointAt(to);
      if (end - last.start() <= maxCodePoints) {
        String term = TermNormalizer.fold(text, from, to);
        words.add(new Word(term, last.start(), end, false, kind, language));
      } else {
        lastFrom = -1;
      }
    }
  }

  /** Takes the stop words of another language for those of {@code language}. */
  public void substituteStopWords(String language, String list) {
    substituted = language;
    substitute = list;
  }

  private String listOf(String language) {
    return language.equals(substituted) ? substitute : language;
  }

  /** Whether a term is a stop word of a language. */
  public boolean isStop(String term, String language) {
    if (!language.equals(stopLanguage)) {
      StopWords list =
          language.equals(previousLanguage) ? previousStopWords : StopWords.of(listOf(language));
      previousLanguage = stopLanguage;
      previousStopWords = stopWords;
      stopLanguage = language;
      stopWords = list;
    }
    return stopWords.contains(term);
  }

  /** The code point at a UTF-16 offset; the one after a pair for an offset inside the pair. */
  private int codePointAt(int at) {
    if (withoutSurrogates) {
      return at;
    }
    while (unit < at) {
      boolean pair =
          Character.isHighSurrogate(text[unit])
              && unit + 1 < text.length
              && Character.isLowSurrogate(text[unit + 1]);
      unit += pair ? 2 : 1;
      codePoint++;
    }
    return codePoint;
  }
}
