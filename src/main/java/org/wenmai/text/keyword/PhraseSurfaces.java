package org.wenmai.text.keyword;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.wenmai.text.keyword.PhraseExtractor.Phrase;

/**
 * How the phrases of one document are written: in the most frequent way, the smallest of equally
 * frequent ones. For one thread.
 */
final class PhraseSurfaces {
  private final String text;
  private final WordSequence sequence;

  /** Of phrases with a word that is written in several ways; the others need no counting. */
  private final Map<Phrase, Map<String, Integer>> counts = new HashMap<>();

  private PhraseSurfaces(String text, WordSequence sequence) {
    this.text = text;
    this.sequence = sequence;
  }

  /**
   * Looks at all places of the phrases, in one walk over the words.
   *
   * @param varied whether a word is written in several ways
   */
  static PhraseSurfaces of(
      String text, WordSequence sequence, List<Phrase> phrases, IntPredicate varied) {
    PhraseSurfaces surfaces = new PhraseSurfaces(text, sequence);
    int[] words = sequence.words();
    Map<Integer, List<Phrase>> byFirst = new HashMap<>();
    for (Phrase phrase : phrases) {
      if (Arrays.stream(sequence.words(phrase.first(), phrase.words())).anyMatch(varied)) {
        byFirst.computeIfAbsent(words[phrase.first()], word -> new ArrayList<>()).add(phrase);
      }
    }
    for (int at = 0; at < words.length && !byFirst.isEmpty(); at++) {
      for (Phrase phrase : byFirst.getOrDefault(words[at], List.of())) {
        surfaces.count(phrase, words, at);
      }
    }
    return surfaces;
  }

  private void count(Phrase phrase, int[] words, int at) {
    int first = phrase.first();
    int end = at + phrase.words();
    if (end <= words.length
        && Arrays.equals(words, at, end, words, first, first + phrase.words())) {
      counts
          .computeIfAbsent(phrase, absent -> new TreeMap<>())
          .merge(written(at, phrase.words()), 1, Integer::sum);
    }
  }

  /** The surface of a phrase. */
  String of(Phrase phrase) {
    String most = written(phrase.first(), phrase.words());
    int places = 0;
    for (Map.Entry<String, Integer> surface : counts.getOrDefault(phrase, Map.of()).entrySet()) {
      if (surface.getValue() > places) {
        most = surface.getKey();
        places = surface.getValue();
      }
    }
    return most;
  }

  private String written(int at, int words) {
    return text.substring(sequence.from(at), sequence.to(at + words - 1));
  }
}
