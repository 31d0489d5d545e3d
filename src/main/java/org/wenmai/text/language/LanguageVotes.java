package org.wenmai.text.language;

import java.util.Map;
import java.util.TreeMap;

/** Words by language, with how sure each was. Of equally heavy languages the first by tag wins. */
final class LanguageVotes {
  private final Map<String, Vote> votes = new TreeMap<>();

  /** Counts a part; one of unknown language is left out. */
  void add(IdentifiedLanguage language, int words) {
    if (language.isKnown() && words > 0) {
      votes.computeIfAbsent(language.tag(), tag -> new Vote()).add(words, language.confidence());
    }
  }

  long words(String tag) {
    Vote vote = votes.get(tag);
    return vote == null ? 0 : vote.words;
  }

  /** The language with the most words; undetermined where there are none. */
  String heaviest() {
    String best = IdentifiedLanguage.UNDETERMINED;
    for (String tag : votes.keySet()) {
      best = words(tag) > words(best) ? tag : best;
    }
    return best;
  }

  /** Mean confidence of a language over its words; 0 where it has none. */
  double confidence(String tag) {
    Vote vote = votes.get(tag);
    return vote == null ? 0 : vote.confidence;
  }

  private static final class Vote {
    private long words;
    private double confidence;

    /** Moves the mean by the new part's weight, so that a single part keeps its very number. */
    void add(int more, double sure) {
      words += more;
      confidence += (sure - confidence) * ((double) more / words);
    }
  }
}
