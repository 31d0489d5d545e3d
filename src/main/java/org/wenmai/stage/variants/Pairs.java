package org.wenmai.stage.variants;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wenmai.text.name.Name;
import org.wenmai.text.name.Spelling;

/** Pairs of names that are spelled alike, at least one of which is known to be a name. */
final class Pairs {
  /** Names of one key that are compared, the most frequent ones: the work grows by their square. */
  private static final int BUCKET = 100;

  /** Pairs that are looked at, those of the most frequent names. */
  static final int MOST = 100_000;

  private static final Comparator<Name> FREQUENT_FIRST =
      Comparator.comparingLong(Name::count).reversed().thenComparing(Name::term);

  private static final Comparator<Pair> BY_FREQUENT =
      Comparator.comparing(Pair::frequent, FREQUENT_FIRST)
          .thenComparing(Pair::rare, FREQUENT_FIRST);

  private Pairs() {}

  /** The pairs whose shares of places a link allows; each once, those of frequent names first. */
  static List<Pair> of(Set<String> known, Collection<Name> names) {
    Map<String, List<Name>> byKey = new TreeMap<>();
    for (Name name : names) {
      for (String key : new HashSet<>(Spelling.keys(name))) {
        byKey.computeIfAbsent(key, absent -> new ArrayList<>()).add(name);
      }
    }
    Map<String, Pair> pairs = new TreeMap<>();
    for (List<Name> bucket : byKey.values()) {
      bucket.sort(FREQUENT_FIRST);
      addPairs(bucket.subList(0, Math.min(BUCKET, bucket.size())), known, pairs);
    }
    return pairs.values().stream().sorted(BY_FREQUENT).limit(MOST).toList();
  }

  /** Of a bucket that is sorted. */
  private static void addPairs(List<Name> bucket, Set<String> known, Map<String, Pair> pairs) {
    for (int i = 0; i < bucket.size(); i++) {
      Name frequent = bucket.get(i);
      for (Name rare : bucket.subList(i + 1, bucket.size())) {
        if (known.contains(rare.term()) || known.contains(frequent.term())) {
          Spelling.of(rare, frequent)
              .map(spelling -> new Pair(rare, frequent, spelling))
              .filter(Link::isPossible)
              .ifPresent(pair -> pairs.put(rare.term() + ' ' + frequent.term(), pair));
        }
      }
    }
  }
}
