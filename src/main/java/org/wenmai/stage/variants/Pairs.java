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

  private static final Comparator<Name> FREQUENT_FIRST =
      Comparator.comparingLong(Name::count).reversed().thenComparing(Name::term);

  /** Two names, the smaller term first. */
  record Pair(Name a, Name b) {}

  private Pairs() {}

  /** The pairs by term; each once. */
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
    return List.copyOf(pairs.values());
  }

  private static void addPairs(List<Name> bucket, Set<String> known, Map<String, Pair> pairs) {
    for (Name a : bucket) {
      for (Name b : bucket) {
        boolean ordered = a.term().compareTo(b.term()) < 0;
        boolean named = known.contains(a.term()) || known.contains(b.term());
        if (ordered && named && Spelling.of(a, b).isPresent()) {
          pairs.put(a.term() + ' ' + b.term(), new Pair(a, b));
        }
      }
    }
  }

  /** The terms of pairs. */
  static Set<String> terms(List<Pair> pairs) {
    Set<String> terms = new HashSet<>();
    for (Pair pair : pairs) {
      terms.add(pair.a().term());
      terms.add(pair.b().term());
    }
    return terms;
  }
}
