package org.wenmai.terms.variants;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wenmai.text.name.CorpusName;
import org.wenmai.text.name.SpellingDifference;

/** Finds pairs of names that are spelled alike, at least one of which is known to be a name. */
final class NamePairs {
  /** Maximum number of names of one key that are compared: the work grows by their square. */
  private static final int MAX_BUCKET = 100;

  /** Maximum number of pairs, those of the most frequent names. */
  static final int MAX_PAIRS = 100_000;

  private static final Comparator<CorpusName> FREQUENT_FIRST =
      Comparator.comparingLong(CorpusName::count).reversed().thenComparing(CorpusName::term);

  private static final Comparator<NamePair> BY_FREQUENT =
      Comparator.comparing(NamePair::frequent, FREQUENT_FIRST)
          .thenComparing(NamePair::rare, FREQUENT_FIRST);

  private NamePairs() {}

  /** The pairs whose frequencies allow a link; each once, those of frequent names first. */
  static List<NamePair> of(Set<String> known, Collection<CorpusName> names) {
    Map<String, List<CorpusName>> byKey = new TreeMap<>();
    for (CorpusName name : names) {
      for (String key : new HashSet<>(SpellingDifference.blockingKeys(name))) {
        byKey.computeIfAbsent(key, absent -> new ArrayList<>()).add(name);
      }
    }
    Map<String, NamePair> pairs = new TreeMap<>();
    for (List<CorpusName> bucket : byKey.values()) {
      bucket.sort(FREQUENT_FIRST);
      addPairs(bucket.subList(0, Math.min(MAX_BUCKET, bucket.size())), known, pairs);
    }
    return pairs.values().stream().sorted(BY_FREQUENT).limit(MAX_PAIRS).toList();
  }

  /** Adds the pairs of a sorted bucket. */
  private static void addPairs(
      List<CorpusName> bucket, Set<String> known, Map<String, NamePair> pairs) {
    for (int i = 0; i < bucket.size(); i++) {
      CorpusName frequent = bucket.get(i);
      for (CorpusName rare : bucket.subList(i + 1, bucket.size())) {
        if (known.contains(rare.term()) || known.contains(frequent.term())) {
          SpellingDifference.of(rare, frequent)
              .map(spelling -> new NamePair(rare, frequent, spelling))
              .filter(SpellingLink::isPossible)
              .ifPresent(pair -> pairs.put(rare.term() + ' ' + frequent.term(), pair));
        }
      }
    }
  }
}
