package org.wenmai.report.view;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wenmai.report.view.RunView.Count;

/**
 * Everything that is counted over tables of corpus size: each row is turned into (facet, part,
 * value) triples, and these are counted. Immutable.
 */
final class Facets {
  static final String LANGUAGE = "language";
  static final String CHARSET = "charset";
  static final String SOURCE = "source";
  static final String DATE = "date";
  static final String REPAIRED = "repaired";
  static final String REPAIR = "repair";
  static final String DAMAGED = "damaged";
  static final String DAMAGE = "damage";
  static final String WITH_BOILERPLATE = "with boilerplate";
  static final String BOILERPLATE = "boilerplate";
  static final String OUTLIER = "outlier";
  static final String FAMILY = "family";
  static final String COPY = "copy";

  /** The precision of a date that tells none. */
  static final String DAY = "day";

  /** The most values of one facet that are brought to the driver; days of a century. */
  static final int MOST_DAYS = 40_000;

  static final int MOST_VALUES = 400;

  private static final Comparator<Count> MOST_FIRST =
      Comparator.comparingLong(Count::documents).reversed().thenComparing(Count::name);

  private final Map<String, List<Facet>> byName;

  Facets(List<Facet> facets) {
    this.byName = facets.stream().collect(Collectors.groupingBy(Facet::name));
  }

  /**
   * One value of a facet.
   *
   * @param whole of the facet that it is a value of
   */
  record Facet(String name, String part, String value, long documents, long places, Whole whole) {}

  /** A facet over all its values, those that were left behind included. */
  record Whole(long distinct, long documents, long places) {
    static final Whole NOTHING = new Whole(0, 0, 0);
  }

  /** The most values that are kept of a facet. */
  static int most(String facet) {
    return facet.equals(DATE) ? MOST_DAYS : MOST_VALUES;
  }

  /** Values with their counts, all parts together, most documents first, then by name. */
  List<Count> counts(String facet) {
    Map<String, Count> counts = new LinkedHashMap<>();
    for (Facet value : of(facet)) {
      counts.merge(
          value.value(),
          new Count(value.value(), value.documents(), value.places()),
          (a, b) -> new Count(a.name(), a.documents() + b.documents(), a.places() + b.places()));
    }
    return counts.values().stream().sorted(MOST_FIRST).toList();
  }

  /** Parts of one value, most documents first, then by name. */
  List<Count> parts(String facet, String value) {
    return of(facet).stream()
        .filter(one -> one.value().equals(value) && !one.part().isEmpty())
        .map(one -> new Count(one.part(), one.documents(), one.places()))
        .sorted(MOST_FIRST)
        .toList();
  }

  /** How many values the facet has, with those that were left behind. */
  long distinct(String facet) {
    return whole(facet).distinct();
  }

  /** Documents over all values of the facet, with those that were left behind. */
  long documents(String facet) {
    return whole(facet).documents();
  }

  /** Places over all values of the facet, with those that were left behind. */
  long places(String facet) {
    return whole(facet).places();
  }

  private Whole whole(String facet) {
    return of(facet).isEmpty() ? Whole.NOTHING : of(facet).get(0).whole();
  }

  /** Precision to day to number of documents. */
  Map<String, SortedMap<LocalDate, Long>> days() {
    Map<String, SortedMap<LocalDate, Long>> days = new TreeMap<>();
    for (Facet day : of(DATE)) {
      days.computeIfAbsent(day.part(), precision -> new TreeMap<>())
          .merge(LocalDate.parse(day.value()), day.documents(), Long::sum);
    }
    return days;
  }

  private List<Facet> of(String facet) {
    return byName.getOrDefault(facet, List.of());
  }
}
