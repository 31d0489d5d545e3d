package org.wenmai.text.keyword;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wenmai.text.CodePointCursor;
import org.wenmai.text.tokenize.token.Word;

/**
 * Counts the terms of one document, the surfaces that stand for them, and its phrases. Mutable, for
 * one thread; takes time n log n in the number of words.
 *
 * <pre>{@code
 * TermCounts counts = new TermCounts(text, 2, 4);
 * for (Word word : segmenters.words(text, "en")) {
 *   counts.add(word, word.start(), word.end());
 * }
 * counts.terms().forEach(term -> System.out.println(term.surface() + " " + term.count()));
 * }</pre>
 */
public final class TermCounts {
  private static final int WORDS_PER_PLACE = 500;
  private static final int MOST_PLACES_ASKED = 5;

  private final String text;
  private final int minCodePoints;
  private final int phraseWords;
  private final CodePointCursor cursor;
  private final Map<String, Map<String, Entry>> byLanguage = new TreeMap<>();

  /** Words that may be part of a phrase, and breaks between them, with their code points. */
  private final WordSequence sequence = new WordSequence();

  private final List<Entry> entries = new ArrayList<>();

  /** The terms, once they were asked for: no word may be added after that. */
  private @Nullable List<Term> sorted;

  /**
   * A term.
   *
   * @param language BCP 47
   * @param term folded and normalized, or its stem
   * @param surface the most frequent way to write it, the smallest of equally frequent ones
   * @param count places, at least 1
   * @param first code points before the first place
   */
  public record Term(String language, String term, String surface, int count, int first) {}

  /**
   * Adjacent words, none a stop word, that recur; no more than a space stands between them.
   *
   * @param term its words, folded and normalized, with spaces where the text has them
   * @param surface the most frequent way to write it
   * @param count places, 2 or more
   * @param first code points before the first place
   * @param parts those of its words that are terms, as places in {@link #terms}; at least one
   */
  public record Phrase(String term, String surface, int count, int first, int... parts) {}

  /**
   * Creates an empty table.
   *
   * @param text whose slices are surfaces
   * @param minCodePoints length of the shortest term
   * @param phraseWords words of the longest phrase; 1 for none
   */
  public TermCounts(String text, int minCodePoints, int phraseWords) {
    this.text = text;
    this.minCodePoints = minCodePoints;
    this.phraseWords = phraseWords;
    this.cursor = new CodePointCursor(text);
  }

  /** Counts a word that stands at these code points of the text; words come in text order. */
  public void add(Word word, int start, int end) {
    boolean part = word.kind().equals(Word.WORD) && !word.stop();
    if (!part && !word.isTerm(minCodePoints)) {
      sequence.pause();
      return;
    }
    int from = cursor.unit(start);
    int to = cursor.unit(end);
    Entry entry = entry(word);
    entry.add(text, from, to, start);
    if (part) {
      sequence.add(entry.number, from, to, start, text);
    } else {
      sequence.pause();
    }
  }

  private Entry entry(Word word) {
    return byLanguage
        .computeIfAbsent(word.language(), language -> new HashMap<>())
        .computeIfAbsent(
            word.term(),
            term -> {
              Entry entry = new Entry(term, entries.size(), word.isTerm(minCodePoints));
              entries.add(entry);
              return entry;
            });
  }

  /** The terms by language and term, in UTF-16 order: words and hashtags, long enough. */
  public List<Term> terms() {
    if (sorted == null) {
      sorted = sorted();
    }
    return sorted;
  }

  private List<Term> sorted() {
    List<Term> terms = new ArrayList<>();
    for (Map.Entry<String, Map<String, Entry>> language : byLanguage.entrySet()) {
      List<Entry> ofLanguage = new ArrayList<>(language.getValue().values());
      ofLanguage.removeIf(entry -> !entry.isTerm);
      ofLanguage.sort((a, b) -> a.term.compareTo(b.term));
      for (Entry entry : ofLanguage) {
        entry.place = terms.size();
        terms.add(
            new Term(language.getKey(), entry.term, entry.surface(), entry.count, entry.first));
      }
    }
    return terms;
  }

  /** The phrases; in a long text they recur more than once. The most frequent ones first. */
  public List<Phrase> phrases() {
    List<Phrase> phrases = new ArrayList<>();
    int placed = terms().size();
    int[] words = sequence.words();
    int least = leastPlaces(words.length);
    List<PhraseExtractor.Phrase> found =
        placed == 0 ? List.of() : PhraseExtractor.of(words, phraseWords);
    PhraseSurfaces surfaces = PhraseSurfaces.of(text, sequence, found, this::isVaried);
    for (PhraseExtractor.Phrase phrase : found) {
      int[] parts = sequence.words(phrase.first(), phrase.words());
      int[] places = places(parts);
      if (places.length > 0 && phrase.count() >= least) {
        phrases.add(
            new Phrase(
                term(parts, phrase.first()),
                surfaces.of(phrase),
                phrase.count(),
                sequence.start(phrase.first()),
                places));
      }
    }
    return phrases;
  }

  /** In a long text what stands twice is often a sentence said again, and no name of anything. */
  private static int leastPlaces(int words) {
    return Math.min(MOST_PLACES_ASKED, 2 + words / WORDS_PER_PLACE);
  }

  private boolean isVaried(int word) {
    return entries.get(word).isVaried();
  }

  private int[] places(int[] parts) {
    return Arrays.stream(parts)
        .mapToObj(entries::get)
        .filter(entry -> entry.isTerm)
        .mapToInt(entry -> entry.place)
        .toArray();
  }

  private String term(int[] parts, int first) {
    StringBuilder term = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      boolean gap = i > 0 && sequence.from(first + i) > sequence.to(first + i - 1);
      term.append(gap ? " " : "").append(entries.get(parts[i]).term);
    }
    return term.toString();
  }

  /** Most surfaces are the term itself, and need no string of their own. */
  private static final class Entry {
    private final String term;
    private final int number;
    private final boolean isTerm;
    private final Map<String, Integer> others = new HashMap<>(0);
    private int count;
    private int first;
    private int place;

    Entry(String term, int number, boolean isTerm) {
      this.term = term;
      this.number = number;
      this.isTerm = isTerm;
    }

    void add(String text, int from, int to, int start) {
      first = count == 0 ? start : first;
      count++;
      boolean same = to - from == term.length() && text.startsWith(term, from);
      if (!same) {
        others.merge(text.substring(from, to), 1, Integer::sum);
      }
    }

    /** Whether it is written in more than one way. */
    boolean isVaried() {
      return others.size() > 1 || (others.size() == 1 && !others.containsValue(count));
    }

    String surface() {
      int same = count - others.values().stream().mapToInt(Integer::intValue).sum();
      String best = term;
      int most = same;
      for (Map.Entry<String, Integer> other : others.entrySet()) {
        int times = other.getValue();
        boolean smaller = other.getKey().compareTo(best) < 0;
        if (times > most || (times == most && smaller)) {
          best = other.getKey();
          most = times;
        }
      }
      return best;
    }
  }
}
