package org.wenmai.text.language;

import java.util.Map;
import java.util.TreeMap;

/** Words by language, with how sure each was. Of equally heavy languages the first by tag wins. */
final class Votes {
  private final Map<String, long[]> words = new TreeMap<>();
  private final Map<String, Double> sure = new TreeMap<>();

  /** Counts a part; one of unknown language is left out. */
  void add(Language language, int weight) {
    if (language.isKnown() && weight > 0) {
      words.computeIfAbsent(language.tag(), tag -> new long[1])[0] += weight;
      sure.merge(language.tag(), language.confidence() * weight, Double::sum);
    }
  }

  long words(String tag) {
    long[] count = words.get(tag);
    return count == null ? 0 : count[0];
  }

  /** The language with the most words; undetermined where there are none. */
  String heaviest() {
    String best = Language.UNDETERMINED;
    for (String tag : words.keySet()) {
      best = words(tag) > words(best) ? tag : best;
    }
    return best;
  }

  /** Mean confidence of a language over its words; 0 where it has none. */
  double confidence(String tag) {
    long count = words(tag);
    return count == 0 ? 0 : Math.min(1, sure.getOrDefault(tag, 0.0) / count);
  }
}
