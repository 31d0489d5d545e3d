package org.wenmai.report.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.wenmai.report.view.Facets.Facet;
import org.wenmai.report.view.Facets.Whole;
import org.wenmai.warehouse.PublishedRow;

/** Counts the {@link Facets} of a small run, row by row. Not thread-safe. */
final class FacetTally {
  static final List<String> DOCUMENT_COLUMNS =
      List.of(
          "charset",
          "source",
          "language",
          "script",
          "word_count",
          "published_date",
          "published_precision",
          "repairs",
          "damage",
          "boilerplate");
  static final List<String> TOPIC_COLUMNS = List.of("rank", "outlier");
  static final List<String> FAMILY_COLUMNS = List.of("family_id", "role", "kind", "cross_script");

  private final Map<Triple, long[]> counts = new HashMap<>();

  private record Triple(String facet, String part, String value) {}

  void addDocument(PublishedRow row) {
    add(Facets.CHARSET, row.text("charset"));
    add(Facets.SOURCE, row.text("source"));
    addLanguage(row);
    Object day = row.row().get("published_date");
    if (day != null) {
      String precision = row.optionalText("published_precision");
      add(Facets.DATE, precision == null ? Facets.DAY : precision, day.toString(), 0);
    }
    addKinds(Facets.REPAIRED, Facets.REPAIR, row.counts("repairs"));
    addKinds(Facets.DAMAGED, Facets.DAMAGE, spans(row, "damage"));
    addKinds(Facets.WITH_BOILERPLATE, Facets.BOILERPLATE, spans(row, "boilerplate"));
  }

  private void addLanguage(PublishedRow row) {
    String language = row.optionalText("language");
    if (language != null) {
      String script = row.optionalText("script");
      Object words = row.row().get("word_count");
      long places = words == null ? 0 : ((Number) words).longValue();
      add(Facets.LANGUAGE, script == null ? "" : script, language, places);
    }
  }

  private void addKinds(String any, String each, Map<String, Long> kinds) {
    if (!kinds.isEmpty()) {
      add(any, any);
      kinds.forEach((kind, places) -> add(each, "", kind, places));
    }
  }

  private static Map<String, Long> spans(PublishedRow row, String column) {
    Map<String, Long> kinds = new HashMap<>();
    if (row.row().get(column) != null) {
      row.structs(column).forEach(span -> kinds.merge(span.text("kind"), 1L, Long::sum));
    }
    return kinds;
  }

  void addTopic(PublishedRow row) {
    if (row.count("rank") == 1 && row.flag("outlier")) {
      add(Facets.OUTLIER, Facets.OUTLIER);
    }
  }

  void addMember(PublishedRow row) {
    add(Facets.FAMILY, row.text("family_id"));
    if (row.text("role").equals("copy")) {
      add(Facets.COPY, "", row.text("kind"), row.flag("cross_script") ? 1 : 0);
    }
  }

  private void add(String facet, String value) {
    add(facet, "", value, 0);
  }

  private void add(String facet, String part, String value, long places) {
    long[] count = counts.computeIfAbsent(new Triple(facet, part, value), triple -> new long[2]);
    count[0]++;
    count[1] += places;
  }

  /** What was counted, within the limits of a facet. */
  Facets facets() {
    List<Facet> facets = new ArrayList<>();
    for (String name : names()) {
      List<Facet> all = of(name);
      facets.addAll(all.subList(0, Math.min(all.size(), Facets.most(name))));
    }
    return new Facets(facets);
  }

  private Iterable<String> names() {
    HashSet<String> names = new HashSet<>();
    counts.keySet().forEach(triple -> names.add(triple.facet()));
    return names;
  }

  private List<Facet> of(String name) {
    List<Map.Entry<Triple, long[]>> own =
        counts.entrySet().stream().filter(entry -> entry.getKey().facet().equals(name)).toList();
    Whole whole = new Whole(own.size(), sum(own, 0), sum(own, 1));
    return own.stream()
        .map(entry -> facet(entry.getKey(), entry.getValue(), whole))
        .sorted(
            Comparator.comparingLong(Facet::documents)
                .reversed()
                .thenComparing(Facet::part)
                .thenComparing(Facet::value))
        .toList();
  }

  private static long sum(List<Map.Entry<Triple, long[]>> counts, int which) {
    return counts.stream().mapToLong(entry -> entry.getValue()[which]).sum();
  }

  private static Facet facet(Triple triple, long[] count, Whole whole) {
    return new Facet(triple.facet(), triple.part(), triple.value(), count[0], count[1], whole);
  }
}
