package org.wenmai.text.normalize;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Removes the inflection of the words of one language. A stem is shared by the forms of a word and
 * need not be a word.
 *
 * <p>A word is not stemmed if it is a stop word, has an upper-case letter after a lower-case one,
 * has other characters than letters, or if its stem would be a stop word or shorter than {@value
 * #MIN_STEM_LENGTH} letters, unless it is an acronym (TVs, TV). Thread-safe; the same word always
 * has the same stem. One instance per language and JVM.
 */
public final class InflectionStemmer {
  private static final int MIN_STEM_LENGTH = 3;

  /** Longer strings are hardly ever words. */
  private static final int MAX_LENGTH = 64;

  /** Some stemmers replace an ending by a longer one. */
  private static final int SPARE_CAPACITY = 8;

  /** A power of two; holds most of the distinct words of 2 MB of news, in about 4 MB. */
  private static final int CACHE_SIZE = 1 << 15;

  private static final Map<String, InflectionStemmer> INSTANCES = new ConcurrentHashMap<>();
  private static final InflectionStemmer NONE = new InflectionStemmer("", 0, StopWords.none());

  private final String language;

  /**
   * Stemmers keep state and are expensive to create. There is one {@code InflectionStemmer} per
   * language, so the number of thread locals is bounded.
   */
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<LightStemmer> stemmer;

  private final StopWords stopWords;

  /** Direct-mapped by hash. Entries are immutable, so a race can only lose one. */
  private final StemmedWord[] cache;

  /** A word with its term and whether it is a stop word. Immutable. */
  public static final class StemmedWord {
    private final char[] surface;
    private final String term;
    private final boolean stop;

    private StemmedWord(char[] surface, String term, boolean stop) {
      this.surface = surface;
      this.term = term;
      this.stop = stop;
    }

    /** The stem, or the folded word if it is not stemmed. */
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

  private InflectionStemmer(String language, int cacheSize, StopWords stopWords) {
    this.language = language;
    this.cache = new StemmedWord[cacheSize];
    this.stemmer = ThreadLocal.withInitial(() -> LightStemmers.of(language));
    this.stopWords = stopWords;
  }

  /**
   * The stemmer of a language, a lower-case primary subtag; without one, an instance that {@link
   * #supports} no language.
   */
  public static InflectionStemmer of(StemmingMode stemming, String language) {
    if (stemming == StemmingMode.OFF || !LightStemmers.has(language)) {
      return NONE;
    }
    InflectionStemmer existing = INSTANCES.get(language);
    return existing != null
        ? existing
        : INSTANCES.computeIfAbsent(language, InflectionStemmer::create);
  }

  private static InflectionStemmer create(String language) {
    return new InflectionStemmer(language, CACHE_SIZE, StopWords.of(language));
  }

  /** Whether {@link #word} accepts words of a language. */
  public boolean supports(String wordLanguage) {
    return wordLanguage.equals(language);
  }

  /** Folds and stems the word {@code text[from, to)}, or finds it in the cache. */
  public StemmedWord word(char[] text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text[i];
    }
    int slot = (hash ^ (hash >>> 15)) & (CACHE_SIZE - 1);
    StemmedWord word = cache[slot];
    if (word == null || !word.is(text, from, to)) {
      word = analyze(text, from, to);
      cache[slot] = word;
    }
    return word;
  }

  private StemmedWord analyze(char[] text, int from, int to) {
    String folded = TermNormalizer.fold(text, from, to);
    boolean stop = stopWords.contains(folded);
    boolean unchanged = stop || to - from > MAX_LENGTH || hasInnerCapital(text, from, to);
    return new StemmedWord(
        Arrays.copyOfRange(text, from, to),
        unchanged ? folded : stem(folded, LetterCase.of(text, from, to)),
        stop);
  }

  private String stem(String folded, LetterCase letterCase) {
    int length = folded.length();
    if (length < MIN_STEM_LENGTH || length > MAX_LENGTH || !isLetters(folded)) {
      return folded;
    }
    char[] letters = new char[length + SPARE_CAPACITY];
    folded.getChars(0, length, letters, 0);
    int stemmed = stemmer.get().stem(letters, length, letterCase);
    String stem = new String(letters, 0, stemmed);
    boolean unchanged =
        (stemmed < MIN_STEM_LENGTH && letterCase != LetterCase.ACRONYM_PLURAL)
            || stem.equals(folded)
            || stopWords.contains(stem);
    return unchanged ? folded : stem;
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
   * Whether an upper-case letter follows a lower-case one, as in the names "DeepSeek" and
   * "HarperCollins".
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
