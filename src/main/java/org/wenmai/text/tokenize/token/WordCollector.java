package org.wenmai.text.tokenize.token;

import java.util.ArrayList;
import java.util.List;
import org.wenmai.text.normalize.InflectionStemmer;
import org.wenmai.text.normalize.StopWords;
import org.wenmai.text.normalize.TermNormalizer;

/**
 * Collects the words of one text: turns UTF-16 places into code points, never splits a pair, makes
 * the terms, leaves out what is too long. Words must come in text order. For one thread.
 */
public final class WordCollector {
  private static final int MAX_URL_CODE_POINTS = 2048;

  private final char[] text;
  private final int maxCodePoints;
  private final List<Word> words;
  private String stopLanguage = "";
  private StopWords stops = StopWords.none();

  /** The language before that: words of two languages often take turns. */
  private String otherLanguage = "";

  private StopWords otherStops = StopWords.none();

  /** Whether each unit is a code point. */
  private final boolean plain;

  /** The last UTF-16 place that was turned into a code point, and which. */
  private int unit;

  private int codePoint;

  public WordCollector(char[] text, int maxCodePoints) {
    this.text = text;
    this.maxCodePoints = maxCodePoints;
    this.words = new ArrayList<>(text.length / 4 + 1);
    boolean found = false;
    for (char c : text) {
      found |= Character.isSurrogate(c);
    }
    this.plain = !found;
  }

  public List<Word> words() {
    return words;
  }

  /** A word of kind {@link Word#WORD}; a stop word if the list of its language has it. */
  public void word(int from, int to, String language) {
    String term = TermNormalizer.fold(text, from, to);
    put(from, to, term, isStop(term, language), Word.WORD, language);
  }

  /** A word of kind {@link Word#WORD} of which somebody knows what it counts as. */
  public void known(int from, int to, InflectionStemmer.Known word, String language) {
    put(from, to, word.term(), word.isStop(), Word.WORD, language);
  }

  /** A word of any kind that is no stop word. */
  public void other(int from, int to, String kind, String language) {
    put(from, to, TermNormalizer.fold(text, from, to), false, kind, language);
  }

  /** A word whose term and standing the caller knows. */
  public void put(int from, int to, String term, boolean stop, String kind, String language) {
    int start = place(from);
    int end = place(to);
    int limit = kind.equals(Word.URL) ? MAX_URL_CODE_POINTS : maxCodePoints;
    if (end > start && end - start <= limit && !term.isEmpty()) {
      words.add(new Word(term, start, end, stop, kind, language));
    }
  }

  public boolean isStop(String term, String language) {
    if (!language.equals(stopLanguage)) {
      StopWords list = language.equals(otherLanguage) ? otherStops : StopWords.of(language);
      otherLanguage = stopLanguage;
      otherStops = stops;
      stopLanguage = language;
      stops = list;
    }
    return stops.contains(term);
  }

  /** A place inside a pair counts as the place after it. */
  private int place(int at) {
    if (plain) {
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
