package org.wenmai.text.language;

import java.util.Map;
import java.util.TreeMap;

/**
 * Adds up words and confidence by language. Of languages with equally many words the first by tag
 * wins.
 */
final class LanguageVotes {
  private final Map<String, Vote> votes = new TreeMap<>();

  /** Adds a part of a text; ignored if its language is unknown. */
  void add(IdentifiedLanguage language, int words) {
    if (language.isKnown() && words > 0) {
      votes.computeIfAbsent(language.tag(), tag -> new Vote()).add(words, language.confidence());
    }
  }

  long words(String tag) {
    Vote vote = votes.get(tag);
    return vote == null ? 0 : vote.words;
  }

  /** The language with the most words; undetermined if there are none. */
  String majority() {
    String best = IdentifiedLanguage.UNDETERMINED;
    for (String tag : votes.keySet()) {
      best = words(tag) > words(best) ? tag : best;
    }
    return best;
  }

  /** The mean confidence of a language over its words; 0 if it has none. */
  double confidence(String tag) {
    Vote vote = votes.get(tag);
    return vote == null ? 0 : vote.confidence;
  }

  private static final class Vote {
    private long words;
    private double confidence;

    /** Updates the running mean. For a single part it is exactly the confidence of that part. */
    void add(int addedWords, double addedConfidence) {
      words += addedWords;
      confidence += (addedConfidence - confidence) * ((double) addedWords / words);
    }
  }
}
