package org.wenmai.report.view;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wenmai.report.view.FacetLists.Total;
import org.wenmai.report.view.RunView.Count;

/**
 * Everything that is counted over tables of corpus size: of each facet the values that most
 * documents have, and totals over all values. Immutable.
 */
final class Facets {
  static final String LANGUAGE = "language";
  static final String CHARSET = "charset";
  static final String DATE = "date";
  static final String REPAIRED = "repaired";
  static final String REPAIR = "repair";
  static final String DAMAGED = "damaged";
  static final String DAMAGE = "damage";
  static final String BOILERPLATE = "boilerplate";
  static final String OUTLIER = "outlier";
  static final String FAMILY = "family";
  static final String COPY = "copy";

  /** The precision of a date that has none. */
  static final String DAY = "day";

  private static final Comparator<Count> MOST_FIRST =
      Comparator.comparingLong(Count::documents).reversed().thenComparing(Count::name);

  private final Map<String, List<FacetCount>> values;
  private final Map<String, Total> totals;

  Facets(Map<String, List<FacetCount>> values, Map<String, Total> totals) {
    this.values = Map.copyOf(values);
    this.totals = Map.copyOf(totals);
  }

  /** Values with their counts, all parts together, most documents first, then by name. */
  List<Count> counts(String facet) {
    Map<String, Count> counts = new LinkedHashMap<>();
    for (FacetCount count : of(facet)) {
      counts.merge(
          count.value(),
          new Count(count.value(), count.documents(), count.occurrences()),
          (a, b) ->
              new Count(
                  a.name(), a.documents() + b.documents(), a.occurrences() + b.occurrences()));
    }
    return counts.values().stream().sorted(MOST_FIRST).toList();
  }

  /** Parts of one value, most documents first, then by name. */
  List<Count> parts(String facet, String value) {
    return of(facet).stream()
        .filter(count -> count.value().equals(value) && !count.part().isEmpty())
        .map(count -> new Count(count.part(), count.documents(), count.occurrences()))
        .sorted(MOST_FIRST)
        .toList();
  }

  /** How many values the facet has, those that are not kept included. */
  long distinct(String facet) {
    return total(facet).distinct();
  }

  /** Documents over all values of the facet, those that are not kept included. */
  long documents(String facet) {
    return total(facet).documents();
  }

  /** Occurrences over all values of the facet, those that are not kept included. */
  long occurrences(String facet) {
    return total(facet).occurrences();
  }

  /** Precision to day to number of documents. */
  Map<String, SortedMap<LocalDate, Long>> days() {
    Map<String, SortedMap<LocalDate, Long>> days = new TreeMap<>();
    for (FacetCount day : of(DATE)) {
      days.computeIfAbsent(day.part(), precision -> new TreeMap<>())
          .merge(LocalDate.parse(day.value()), day.documents(), Long::sum);
    }
    return days;
  }

  private Total total(String facet) {
    return totals.getOrDefault(facet, Total.NOTHING);
  }

  private List<FacetCount> of(String facet) {
    return values.getOrDefault(facet, List.of());
  }
}
