package org.wenmai.text.keyword;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.wenmai.text.keyword.PhraseExtractor.FrequentNgram;

/**
 * The surfaces of the phrases of one document: for each phrase the most frequent one, of equally
 * frequent ones the smallest. Not thread-safe.
 */
final class PhraseSurfaces {
  private final String text;
  private final WordSequence sequence;

  /** Only phrases with a word that has several surfaces; the others need no counting. */
  private final Map<FrequentNgram, Map<String, Integer>> counts = new HashMap<>();

  private PhraseSurfaces(String text, WordSequence sequence) {
    this.text = text;
    this.sequence = sequence;
  }

  /**
   * Counts the surfaces of all occurrences of the phrases in one pass over the words.
   *
   * @param varied whether a word has several surfaces
   */
  static PhraseSurfaces of(
      String text, WordSequence sequence, List<FrequentNgram> phrases, IntPredicate varied) {
    PhraseSurfaces surfaces = new PhraseSurfaces(text, sequence);
    int[] words = sequence.words();
    Map<Integer, List<FrequentNgram>> byFirst = new HashMap<>();
    for (FrequentNgram phrase : phrases) {
      if (Arrays.stream(sequence.words(phrase.first(), phrase.words())).anyMatch(varied)) {
        byFirst.computeIfAbsent(words[phrase.first()], word -> new ArrayList<>()).add(phrase);
      }
    }
    for (int index = 0; index < words.length && !byFirst.isEmpty(); index++) {
      for (FrequentNgram phrase : byFirst.getOrDefault(words[index], List.of())) {
        surfaces.count(phrase, words, index);
      }
    }
    return surfaces;
  }

  private void count(FrequentNgram phrase, int[] words, int index) {
    int first = phrase.first();
    int end = index + phrase.words();
    if (end <= words.length
        && Arrays.equals(words, index, end, words, first, first + phrase.words())) {
      counts
          .computeIfAbsent(phrase, absent -> new TreeMap<>())
          .merge(surfaceAt(index, phrase.words()), 1, Integer::sum);
    }
  }

  /** The surface of a phrase. */
  String surface(FrequentNgram phrase) {
    String best = surfaceAt(phrase.first(), phrase.words());
    int occurrences = 0;
    for (Map.Entry<String, Integer> surface : counts.getOrDefault(phrase, Map.of()).entrySet()) {
      if (surface.getValue() > occurrences) {
        best = surface.getKey();
        occurrences = surface.getValue();
      }
    }
    return best;
  }

  private String surfaceAt(int index, int words) {
    return text.substring(sequence.unitStart(index), sequence.unitEnd(index + words - 1));
  }
}
