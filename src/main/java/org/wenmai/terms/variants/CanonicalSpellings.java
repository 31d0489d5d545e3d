package org.wenmai.terms.variants;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * The best link of each rarer spelling, and where a chain of links ends. Links go to the more
 * frequent name, to the smaller of equally frequent ones, so no chain is a circle. A chain goes on
 * by spelling alone: who is put beside a company is not the company.
 */
final class CanonicalSpellings {
  /** A spelling proves more than an apposition; then the most frequent name. */
  private static final Comparator<SpellingLink> BEST_FIRST =
      Comparator.comparing((SpellingLink link) -> link.apposed())
          .thenComparing(link -> link.canonical().count(), Comparator.reverseOrder())
          .thenComparing(link -> link.canonical().term());

  private final Map<String, SpellingLink> byTerm = new TreeMap<>();

  void add(SpellingLink link) {
    byTerm.merge(link.term().term(), link, (a, b) -> BEST_FIRST.compare(a, b) <= 0 ? a : b);
  }

  /** Rows of {@code variants}, by term. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (SpellingLink link : byTerm.values()) {
      SpellingLink last = last(link);
      boolean direct = last.canonical().equals(link.canonical());
      String way = direct ? "" : ", by way of " + link.canonical().term();
      rows.add(
          RowFactory.create(
              link.term().term(),
              last.canonical().term(),
              last.canonical().language(),
              link.term().count(),
              link.evidence() + way));
    }
    return rows;
  }

  private SpellingLink last(SpellingLink link) {
    SpellingLink at = link;
    SpellingLink next = byTerm.get(at.canonical().term());
    while (next != null && !next.apposed()) {
      at = next;
      next = byTerm.get(at.canonical().term());
    }
    return at;
  }
}
