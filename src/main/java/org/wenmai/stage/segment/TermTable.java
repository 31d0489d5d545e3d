package org.wenmai.stage.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wenmai.stage.DocumentPhrases;
import org.wenmai.stage.DocumentTerms;
import org.wenmai.text.keyword.Phrases;
import org.wenmai.text.segment.Word;

/** Counts the terms of one document, the surfaces that stand for them, and its phrases. */
final class TermTable {
  private static final int WORDS_PER_PLACE = 500;
  private static final int MOST_PLACES_ASKED = 5;

  private final String text;
  private final int minCodePoints;
  private final int phraseWords;
  private final CodePoints cursor;
  private final Map<String, Map<String, Entry>> byLanguage = new TreeMap<>();

  /** Words that may be part of a phrase, and breaks between them, with their code points. */
  private final WordSequence sequence = new WordSequence();

  private final List<Entry> entries = new ArrayList<>();

  /**
   * Creates an empty table.
   *
   * @param text the repaired text, whose slices are surfaces
   * @param minCodePoints length of the shortest term
   * @param phraseWords words of the longest phrase; 1 for none
   */
  TermTable(String text, int minCodePoints, int phraseWords) {
    this.text = text;
    this.minCodePoints = minCodePoints;
    this.phraseWords = phraseWords;
    this.cursor = new CodePoints(text);
  }

  /** Counts a word that stands at these code points of the text; words come in text order. */
  void add(Word word, int start, int end) {
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

  /** The terms by (language, term), as {@link DocumentTerms}; places are given to them here. */
  byte[] toBytes() {
    DocumentTerms.Packer packer = new DocumentTerms.Packer();
    int place = 0;
    for (Map.Entry<String, Map<String, Entry>> language : byLanguage.entrySet()) {
      List<Entry> sorted = new ArrayList<>(language.getValue().values());
      sorted.removeIf(entry -> !entry.isTerm);
      sorted.sort((a, b) -> a.term.compareTo(b.term));
      for (Entry entry : sorted) {
        entry.place = place++;
        packer.add(language.getKey(), entry.term, entry.surface(), entry.count);
      }
    }
    return packer.toBytes();
  }

  /** The phrases, as {@link DocumentPhrases}; after {@link #toBytes}. */
  byte[] phrases(int codePoints) {
    List<Entry> terms = entries.stream().filter(entry -> entry.isTerm).toList();
    int[] firsts = new int[terms.size()];
    terms.forEach(entry -> firsts[entry.place] = entry.first);
    List<DocumentPhrases.Phrase> phrases = new ArrayList<>();
    int[] words = sequence.words();
    int least = leastPlaces(words.length);
    List<Phrases.Phrase> found = Phrases.of(words, phraseWords);
    PhraseSurfaces surfaces = PhraseSurfaces.of(text, sequence, found, this::isVaried);
    for (Phrases.Phrase phrase : found) {
      int[] parts = sequence.words(phrase.first(), phrase.words());
      int[] places = places(parts);
      if (places.length > 0 && phrase.count() >= least) {
        phrases.add(
            new DocumentPhrases.Phrase(
                term(parts, phrase.first()),
                surfaces.of(phrase),
                phrase.count(),
                sequence.start(phrase.first()),
                places));
      }
    }
    return DocumentPhrases.toBytes(codePoints, firsts, phrases);
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
