package org.wenmai.stage.variants;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.wenmai.text.name.Name;

/**
 * The best link of each rarer spelling, and where a chain of links ends. Links go to the more
 * frequent name, to the smaller of equally frequent ones, so no chain is a circle.
 */
final class Spellings {
  private final Map<String, Link> byTerm = new TreeMap<>();

  /** Of several links of a term that to the most frequent name holds, to the smallest of those. */
  void add(Link link) {
    byTerm.merge(link.term().term(), link, (a, b) -> isBetter(b, a) ? b : a);
  }

  private static boolean isBetter(Link a, Link b) {
    long more = a.canonical().count() - b.canonical().count();
    return more > 0 || (more == 0 && a.canonical().term().compareTo(b.canonical().term()) < 0);
  }

  /** Rows of {@code variants}, by term. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (Link link : byTerm.values()) {
      Name canonical = end(link);
      rows.add(
          RowFactory.create(
              link.term().term(),
              canonical.term(),
              canonical.language(),
              link.term().count(),
              link.evidence()));
    }
    return rows;
  }

  private Name end(Link link) {
    Link at = link;
    for (Link next = byTerm.get(at.canonical().term());
        next != null;
        next = byTerm.get(at.canonical().term())) {
      at = next;
    }
    return at.canonical();
  }
}
