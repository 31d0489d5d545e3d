package org.wenmai.terms.variants;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import scala.Tuple2;

/**
 * Which neighbours of rare names stand beside the frequent names that they are paired with, in
 * documents that the two do not share: there they have neighbours in common by being near.
 */
final class SharedContextFunction
    implements PairFlatMapFunction<Iterator<Row>, Tuple2<String, String>, Set<Long>> {
  private static final long serialVersionUID = 1L;

  private final Broadcast<NamePartners> partners;

  /** Hashes of neighbours by rare name. */
  private final Broadcast<Map<String, Set<Long>>> neighbours;

  SharedContextFunction(
      Broadcast<NamePartners> partners, Broadcast<Map<String, Set<Long>>> neighbours) {
    this.partners = partners;
    this.neighbours = neighbours;
  }

  /** By rare and frequent name: hashes of neighbours in common. */
  @Override
  public Iterator<Tuple2<Tuple2<String, String>, Set<Long>>> call(Iterator<Row> documents) {
    Map<Tuple2<String, String>, Set<Long>> found = new HashMap<>();
    while (documents.hasNext()) {
      TermSequence document = new TermSequence(documents.next());
      Map<String, List<Integer>> places = document.places(partners.value().names());
      places.keySet().forEach(name -> look(document, name, places, found));
    }
    return found.entrySet().stream().map(e -> new Tuple2<>(e.getKey(), e.getValue())).iterator();
  }

  private void look(
      TermSequence document,
      String frequent,
      Map<String, List<Integer>> places,
      Map<Tuple2<String, String>, Set<Long>> found) {
    List<String> rares =
        partners.value().ofFrequent(frequent).stream()
            .filter(rare -> !places.containsKey(rare))
            .toList();
    if (rares.isEmpty()) {
      return;
    }
    Set<Long> around = new HashSet<>();
    for (int place : places.getOrDefault(frequent, List.of())) {
      document.neighbours(place, term -> around.add(ContextProfile.hash(term)));
    }
    for (String rare : rares) {
      for (long hash : neighbours.value().getOrDefault(rare, Set.of())) {
        if (around.contains(hash)) {
          found.computeIfAbsent(new Tuple2<>(rare, frequent), absent -> new HashSet<>()).add(hash);
        }
      }
    }
  }
}
