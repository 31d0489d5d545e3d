package org.wenmai.text.normalize;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes the terms of words of one language: takes inflection off. A stem is what the forms of a
 * word share, not always a word.
 *
 * <p>A word keeps its form where it is a stop word, where a capital follows a small letter, where
 * it has anything but letters, where less than {@value #SHORTEST} of them would be left, and where
 * the stem would be a stop word. Thread-safe; the same word always has the same stem. Made once per
 * language and JVM.
 */
public final class InflectionStemmer {
  private static final int SHORTEST = 3;

  /** No language inflects words of this length; what is as long is no word. */
  private static final int LONGEST = 64;

  /** Some stemmers put a longer ending in the place of a shorter one. */
  private static final int ROOM = 8;

  /** A power of two: most of the forms that 2 MB of news have, in some 4 MB. */
  private static final int REMEMBERED = 1 << 15;

  private static final Map<String, InflectionStemmer> BY_LANGUAGE = new ConcurrentHashMap<>();
  private static final InflectionStemmer NONE = new InflectionStemmer("", 0, StopWords.none());

  private final String language;

  /**
   * They keep state, and are dear to make; there is one {@code InflectionStemmer} for each
   * language.
   */
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<LightStemmer> stemmer;

  private final StopWords stops;

  /** By hash. A race loses an entry and nothing else: entries never change. */
  private final Known[] known;

  /** A word as it is written, and what is known of it. */
  public static final class Known {
    private final char[] surface;
    private final String term;
    private final boolean stop;

    private Known(char[] surface, String term, boolean stop) {
      this.surface = surface;
      this.term = term;
      this.stop = stop;
    }

    /** The stem, or what a word that keeps its form is folded to. */
    public String term() {
      return term;
    }

    /** Whether it is a stop word. */
    public boolean isStop() {
      return stop;
    }

    private boolean is(char[] text, int from, int to) {
      return Arrays.equals(surface, 0, surface.length, text, from, to);
    }
  }

  private InflectionStemmer(String language, int remembered, StopWords stops) {
    this.language = language;
    this.known = new Known[remembered];
    this.stemmer = ThreadLocal.withInitial(() -> LightStemmers.of(language));
    this.stops = stops;
  }

  /** Those of a language, small letters; {@link #serves} nothing where there is no stemmer. */
  public static InflectionStemmer of(StemmingMode stemming, String language) {
    if (stemming == StemmingMode.OFF || !LightStemmers.has(language)) {
      return NONE;
    }
    InflectionStemmer made = BY_LANGUAGE.get(language);
    return made != null
        ? made
        : BY_LANGUAGE.computeIfAbsent(language, InflectionStemmer::ofLanguage);
  }

  private static InflectionStemmer ofLanguage(String language) {
    return new InflectionStemmer(language, REMEMBERED, StopWords.of(language));
  }

  /** Whether words of a language are to be asked for here. */
  public boolean serves(String wordLanguage) {
    return wordLanguage.equals(language);
  }

  /**
   * What is known of the word {@code text[from, to)}; folding and stop words cost nothing twice.
   */
  public Known word(char[] text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text[i];
    }
    int slot = (hash ^ (hash >>> 15)) & (REMEMBERED - 1);
    Known word = known[slot];
    if (word == null || !word.is(text, from, to)) {
      word = made(text, from, to);
      known[slot] = word;
    }
    return word;
  }

  private Known made(char[] text, int from, int to) {
    String folded = TermNormalizer.fold(text, from, to);
    boolean stop = stops.contains(folded);
    boolean kept = stop || to - from > LONGEST || hasInnerCapital(text, from, to);
    return new Known(Arrays.copyOfRange(text, from, to), kept ? folded : stem(folded), stop);
  }

  private String stem(String folded) {
    int length = folded.length();
    if (length < SHORTEST || length > LONGEST || !isLetters(folded)) {
      return folded;
    }
    char[] letters = new char[length + ROOM];
    folded.getChars(0, length, letters, 0);
    int stemmed = stemmer.get().stem(letters, length);
    String stem = new String(letters, 0, stemmed);
    boolean same = stemmed < SHORTEST || stem.equals(folded) || stops.contains(stem);
    return same ? folded : stem;
  }

  private static boolean isLetters(String folded) {
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      int type = Character.getType(c);
      boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
      if (!Character.isLetter(c) && !mark && c != '\'') {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a capital follows a small letter, as in names of things: "DeepSeek", "HarperCollins".
   */
  private static boolean hasInnerCapital(char[] text, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (Character.isUpperCase(text[i]) && Character.isLowerCase(text[i - 1])) {
        return true;
      }
    }
    return false;
  }
}
