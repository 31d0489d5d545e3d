package org.wenmai.terms.variants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;

/** The terms of a document in text order. */
final class TermSequence {
  /** Words on either side that count as neighbours. */
  private static final int REACH = 8;

  private static final int SHORTEST = 2;

  private final List<String> terms;
  private final List<Boolean> stops;

  /** Reads a row of the terms and whether each is a stop word. */
  TermSequence(Row document) {
    this.terms = document.getList(0);
    this.stops = document.getList(1);
  }

  /** The places of some terms. */
  Map<String, List<Integer>> places(Set<String> wanted) {
    Map<String, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < terms.size(); i++) {
      if (wanted.contains(terms.get(i))) {
        places.computeIfAbsent(terms.get(i), absent -> new ArrayList<>()).add(i);
      }
    }
    return places;
  }

  /** Hands over the neighbours of a place: no stop words, no single characters. */
  void neighbours(int place, Consumer<String> found) {
    int last = Math.min(terms.size() - 1, place + REACH);
    for (int i = Math.max(0, place - REACH); i <= last; i++) {
      String term = terms.get(i);
      if (i != place && !stops.get(i) && term.length() >= SHORTEST) {
        found.accept(term);
      }
    }
  }
}
