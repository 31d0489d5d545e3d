package org.wenmai.report.view;

import java.util.Comparator;
import java.util.List;
import org.wenmai.report.aggregate.Ranked;

/**
 * How many documents have one value of a facet; in a list of its facet the value of most documents
 * first.
 *
 * @param facet one of the names in {@link Facets}
 * @param part a second value, such as the script of a language; empty where there is none
 * @param occurrences in these documents, where they are counted
 */
record FacetCount(String facet, String part, String value, long documents, long occurrences)
    implements Ranked<FacetCount> {
  private static final Comparator<FacetCount> MOST_DOCUMENTS =
      Comparator.comparingLong(FacetCount::documents)
          .reversed()
          .thenComparing(FacetCount::part)
          .thenComparing(FacetCount::value);

  /** One document that has the value. */
  static FacetCount one(String facet, String part, String value, long occurrences) {
    return new FacetCount(facet, part, value, 1, occurrences);
  }

  /** One document that the facet applies to. */
  static FacetCount one(String facet) {
    return one(facet, "", facet, 0);
  }

  List<String> key() {
    return List.of(facet, part, value);
  }

  /** Both counts of the same key. */
  FacetCount plus(FacetCount other) {
    return new FacetCount(
        facet, part, value, documents + other.documents, occurrences + other.occurrences);
  }

  @Override
  public String list() {
    return facet;
  }

  @Override
  public int compareTo(FacetCount other) {
    return MOST_DOCUMENTS.compare(this, other);
  }
}
