package org.wenmai.text.segment;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Takes inflection off the words of one language. A stem is a term that the forms of a word share,
 * not always a word.
 *
 * <p>A word keeps its form where it has anything but letters, where less than {@value #SHORTEST} of
 * them would be left, and where the stem is a stop word. Thread-safe; the same word always has the
 * same stem. Made once per language and JVM.
 */
final class Stems {
  private static final int SHORTEST = 3;

  /** No language inflects words of this length; what is as long is no word. */
  private static final int LONGEST = 64;

  /** Some stemmers put a longer ending in the place of a shorter one. */
  private static final int ROOM = 8;

  /** A power of two; what is frequent in a text mostly stays in here. */
  private static final int REMEMBERED = 1 << 13;

  private static final Map<String, Stems> BY_LANGUAGE = new ConcurrentHashMap<>();
  private static final Stems NONE = new Stems("", new Known[0]);

  private final String language;

  /** They keep state, and are dear to make; there is one {@code Stems} for each language. */
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<LightStemmer> stemmer;

  private final StopWords stops;

  /** By hash. A race loses an entry and nothing else: entries never change. */
  private final Known[] known;

  private record Known(String term, String stem) {}

  private Stems(String language, Known[] known) {
    this.language = language;
    this.known = known;
    this.stemmer = ThreadLocal.withInitial(() -> LightStemmers.of(language));
    this.stops = known.length == 0 ? StopWords.none() : StopWords.of(language);
  }

  /** That of a language, small letters; one that changes nothing where there is none. */
  static Stems of(Stemming stemming, String language) {
    if (stemming == Stemming.OFF || !LightStemmers.has(language)) {
      return NONE;
    }
    Stems made = BY_LANGUAGE.get(language);
    return made != null
        ? made
        : BY_LANGUAGE.computeIfAbsent(language, key -> new Stems(key, new Known[REMEMBERED]));
  }

  /** Whether words of this language may have another stem than they are. */
  boolean change(String wordLanguage) {
    return wordLanguage.equals(language);
  }

  /** The stem of a term, never empty. */
  String stem(String term) {
    if (known.length == 0) {
      return term;
    }
    int hash = term.hashCode();
    int slot = (hash ^ (hash >>> 16)) & (REMEMBERED - 1);
    Known entry = known[slot];
    if (entry == null || !entry.term.equals(term)) {
      entry = new Known(term, stemOf(term));
      known[slot] = entry;
    }
    return entry.stem;
  }

  private String stemOf(String term) {
    int length = term.length();
    if (length <= SHORTEST || length > LONGEST || !isLetters(term)) {
      return term;
    }
    char[] letters = new char[length + ROOM];
    term.getChars(0, length, letters, 0);
    int stemmed = stemmer.get().stem(letters, length);
    String stem = new String(letters, 0, stemmed);
    boolean same = stemmed < SHORTEST || stem.equals(term) || stops.contains(stem);
    return same ? term : stem;
  }

  private static boolean isLetters(String term) {
    for (int i = 0; i < term.length(); i++) {
      char c = term.charAt(i);
      boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
      boolean joined = mark || Character.getType(c) == Character.COMBINING_SPACING_MARK;
      if (!Character.isLetter(c) && !joined && c != '\'') {
        return false;
      }
    }
    return true;
  }
}
