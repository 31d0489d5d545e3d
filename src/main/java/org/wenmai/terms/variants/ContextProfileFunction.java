package org.wenmai.terms.variants;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import scala.Tuple2;

/** Looks where the rare names of pairs stand. */
final class ContextProfileFunction
    implements PairFlatMapFunction<Iterator<Row>, String, ContextProfile> {
  private static final long serialVersionUID = 1L;

  /** One word between two names, such as "and", makes a list of them too. */
  private static final int BESIDE = 2;

  private final Broadcast<NamePartners> partners;
  private final Broadcast<Set<String>> widespread;

  /**
   * Looks for names.
   *
   * @param widespread terms that are everywhere, and so prove nothing as neighbours
   */
  ContextProfileFunction(Broadcast<NamePartners> partners, Broadcast<Set<String>> widespread) {
    this.partners = partners;
    this.widespread = widespread;
  }

  @Override
  public Iterator<Tuple2<String, ContextProfile>> call(Iterator<Row> documents) {
    Map<String, ContextProfile> found = new HashMap<>();
    while (documents.hasNext()) {
      look(new TermSequence(documents.next()), found);
    }
    return found.entrySet().stream().map(e -> new Tuple2<>(e.getKey(), e.getValue())).iterator();
  }

  private void look(TermSequence document, Map<String, ContextProfile> found) {
    Map<String, List<Integer>> places = document.places(partners.value().names());
    places.forEach(
        (name, own) -> {
          List<String> frequent = partners.value().ofRare(name);
          if (!frequent.isEmpty()) {
            ContextProfile sightings = found.computeIfAbsent(name, absent -> new ContextProfile());
            sightings.inDocument();
            meet(own, frequent, places, sightings);
            for (int place : own) {
              document.neighbours(place, term -> addNeighbour(term, frequent, sightings));
            }
          }
        });
  }

  private static void meet(
      List<Integer> own,
      List<String> frequent,
      Map<String, List<Integer>> places,
      ContextProfile sightings) {
    for (String partner : frequent) {
      List<Integer> others = places.get(partner);
      if (others != null) {
        sightings.meet(partner, areBeside(own, others));
      }
    }
  }

  private static boolean areBeside(List<Integer> own, List<Integer> others) {
    int j = 0;
    for (int place : own) {
      while (j < others.size() && others.get(j) < place - BESIDE) {
        j++;
      }
      if (j < others.size() && others.get(j) <= place + BESIDE) {
        return true;
      }
    }
    return false;
  }

  private void addNeighbour(String term, List<String> frequent, ContextProfile sightings) {
    if (!widespread.value().contains(term) && !frequent.contains(term)) {
      sightings.near(term);
    }
  }
}
