package org.wenmai.terms.variants;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/** Collects the contexts of the rarer names of pairs, over one partition of documents. */
final class ContextProfileFunction
    implements PairFlatMapFunction<Iterator<TermSequence>, String, ContextProfile> {
  private static final long serialVersionUID = 1L;

  /** Names with one word between them, such as "and", are members of a list too. */
  private static final int ADJACENT = 2;

  private final Broadcast<NamePartners> partners;
  private final Broadcast<Set<String>> widespread;

  /**
   * Creates the function.
   *
   * @param widespread terms of so many documents that they prove nothing as neighbours
   */
  ContextProfileFunction(Broadcast<NamePartners> partners, Broadcast<Set<String>> widespread) {
    this.partners = partners;
    this.widespread = widespread;
  }

  @Override
  public Iterator<Tuple2<String, ContextProfile>> call(Iterator<TermSequence> documents) {
    Map<String, ContextProfile> profiles = new HashMap<>();
    while (documents.hasNext()) {
      addDocument(documents.next(), profiles);
    }
    return profiles.entrySet().stream()
        .map(entry -> new Tuple2<>(entry.getKey(), entry.getValue()))
        .iterator();
  }

  private void addDocument(TermSequence document, Map<String, ContextProfile> profiles) {
    Map<String, List<Integer>> positions = document.positions(partners.value().names());
    positions.forEach(
        (name, own) -> {
          List<String> frequent = partners.value().ofRare(name);
          if (!frequent.isEmpty()) {
            ContextProfile profile = profiles.computeIfAbsent(name, absent -> new ContextProfile());
            profile.addDocument();
            addCooccurrences(own, frequent, positions, profile);
            for (int position : own) {
              document.forEachNeighbour(position, term -> addNeighbour(term, frequent, profile));
            }
          }
        });
  }

  private static void addCooccurrences(
      List<Integer> own,
      List<String> frequent,
      Map<String, List<Integer>> positions,
      ContextProfile profile) {
    for (String partner : frequent) {
      List<Integer> others = positions.get(partner);
      if (others != null) {
        profile.addCooccurrence(partner, areAdjacent(own, others));
      }
    }
  }

  private static boolean areAdjacent(List<Integer> own, List<Integer> others) {
    int j = 0;
    for (int position : own) {
      while (j < others.size() && others.get(j) < position - ADJACENT) {
        j++;
      }
      if (j < others.size() && others.get(j) <= position + ADJACENT) {
        return true;
      }
    }
    return false;
  }

  private void addNeighbour(String term, List<String> frequent, ContextProfile profile) {
    if (!widespread.value().contains(term) && !frequent.contains(term)) {
      profile.addNeighbour(term);
    }
  }
}
