package org.wenmai.report.view;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wenmai.report.aggregate.Aggregate;
import org.wenmai.report.aggregate.TopLists;

/**
 * The values of each facet that most documents have, and totals over all values. Each value is to
 * be added once.
 */
final class FacetLists implements Aggregate<FacetCount, FacetLists> {
  private static final long serialVersionUID = 1L;

  /** The most days that are kept; those of a century. */
  private static final int MOST_DAYS = 40_000;

  /** The most values that are kept of any other facet. */
  static final int MOST_VALUES = 400;

  private final Map<String, Total> totals = new HashMap<>();
  private final TopLists<FacetCount> days = new TopLists<>(MOST_DAYS);
  private final TopLists<FacetCount> values = new TopLists<>(MOST_VALUES);

  /** A facet over all its values, those that are not kept included. */
  record Total(long distinct, long documents, long occurrences) implements Serializable {
    static final Total NOTHING = new Total(0, 0, 0);

    private Total plus(Total other) {
      return new Total(
          distinct + other.distinct, documents + other.documents, occurrences + other.occurrences);
    }
  }

  @Override
  public void add(FacetCount count) {
    totals.merge(count.facet(), new Total(1, count.documents(), count.occurrences()), Total::plus);
    (count.facet().equals(Facets.DATE) ? days : values).add(count);
  }

  @Override
  public void merge(FacetLists other) {
    other.totals.forEach((facet, total) -> totals.merge(facet, total, Total::plus));
    days.merge(other.days);
    values.merge(other.values);
  }

  Facets facets() {
    Map<String, List<FacetCount>> lists = new HashMap<>(values.lists());
    lists.putAll(days.lists());
    return new Facets(lists, totals);
  }
}
