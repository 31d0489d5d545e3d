package org.wenmai.terms.variants;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/**
 * Finds which neighbours of a rare name are also neighbours of the frequent name that it is paired
 * with. Documents that have both names do not count: there the two have neighbours in common
 * because they are near each other.
 */
final class SharedContextFunction
    implements PairFlatMapFunction<Iterator<TermSequence>, Tuple2<String, String>, Set<Long>> {
  private static final long serialVersionUID = 1L;

  private final Broadcast<NamePartners> partners;

  /** Hashes of neighbours by rare name. */
  private final Broadcast<Map<String, Set<Long>>> neighbours;

  SharedContextFunction(
      Broadcast<NamePartners> partners, Broadcast<Map<String, Set<Long>>> neighbours) {
    this.partners = partners;
    this.neighbours = neighbours;
  }

  /** Hashes of the neighbours in common, by rare and frequent name. */
  @Override
  public Iterator<Tuple2<Tuple2<String, String>, Set<Long>>> call(
      Iterator<TermSequence> documents) {
    Map<Tuple2<String, String>, Set<Long>> shared = new HashMap<>();
    while (documents.hasNext()) {
      TermSequence document = documents.next();
      Map<String, List<Integer>> positions = document.positions(partners.value().names());
      positions.keySet().forEach(name -> addShared(document, name, positions, shared));
    }
    return shared.entrySet().stream()
        .map(entry -> new Tuple2<>(entry.getKey(), entry.getValue()))
        .iterator();
  }

  private void addShared(
      TermSequence document,
      String frequent,
      Map<String, List<Integer>> positions,
      Map<Tuple2<String, String>, Set<Long>> shared) {
    List<String> rareNames =
        partners.value().ofFrequent(frequent).stream()
            .filter(rare -> !positions.containsKey(rare))
            .toList();
    if (rareNames.isEmpty()) {
      return;
    }
    Set<Long> hashes = new HashSet<>();
    for (int position : positions.getOrDefault(frequent, List.of())) {
      document.forEachNeighbour(position, term -> hashes.add(ContextProfile.hash(term)));
    }
    for (String rare : rareNames) {
      for (long hash : neighbours.value().getOrDefault(rare, Set.of())) {
        if (hashes.contains(hash)) {
          shared.computeIfAbsent(new Tuple2<>(rare, frequent), absent -> new HashSet<>()).add(hash);
        }
      }
    }
  }
}
