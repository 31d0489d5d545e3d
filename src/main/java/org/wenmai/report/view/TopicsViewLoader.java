package org.wenmai.report.view;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wenmai.report.view.RunView.Term;
import org.wenmai.report.view.TopicsView.Topic;
import org.wenmai.schema.Tables;
import org.wenmai.warehouse.PublishedRow;
import org.wenmai.warehouse.PublishedTables;

/** Loads the topics that are shown. */
final class TopicsViewLoader {
  private static final int TOPICS_SHOWN = 40;
  private static final int EXEMPLARS_SHOWN = 3;
  private static final int TOP_TERMS_SHOWN = 12;

  private final PublishedTables tables;
  private final Facets facets;
  private final long published;
  private final List<PublishedRow> all;

  TopicsViewLoader(PublishedTables tables, Facets facets, long published) {
    this.tables = tables;
    this.facets = facets;
    this.published = published;
    this.all =
        tables.rows(Tables.TOPICS, RunViewLoader.SMALL_TABLE).stream()
            .filter(row -> row.count("level") == 0)
            .sorted(
                Comparator.comparingLong((PublishedRow row) -> -row.count("documents"))
                    .thenComparing(row -> row.text("topic_id")))
            .toList();
  }

  /** Exemplars of the topics that are shown. */
  List<String> documentsShown() {
    return largest().stream().flatMap(topic -> exemplars(topic).stream()).distinct().toList();
  }

  private List<PublishedRow> largest() {
    return all.stream().limit(TOPICS_SHOWN).toList();
  }

  private static List<String> exemplars(PublishedRow topic) {
    return topic.texts("exemplars").stream().limit(EXEMPLARS_SHOWN).toList();
  }

  @Nullable TopicsView load(CorpusQueries.Shown shown) {
    if (!tables.has(Tables.TOPICS)) {
      return null;
    }
    List<PublishedRow> trends = tables.rows(Tables.TRENDS, RunViewLoader.SMALL_TABLE);
    List<LocalDate> periods =
        trends.stream().map(row -> row.day("period_start")).distinct().sorted().toList();
    String unit = trends.isEmpty() ? "" : trends.get(0).text("period_unit");
    Map<String, Map<LocalDate, Long>> counts = counts(trends);
    Map<String, String> events = events();
    List<Topic> topics =
        largest().stream().map(row -> topic(row, shown, events, periods, counts)).toList();
    return new TopicsView(all.size(), facets.documents(Facets.OUTLIER), unit, periods, topics);
  }

  private Topic topic(
      PublishedRow row,
      CorpusQueries.Shown shown,
      Map<String, String> events,
      List<LocalDate> periods,
      Map<String, Map<LocalDate, Long>> counts) {
    String id = row.text("topic_id");
    Map<LocalDate, Long> own = counts.getOrDefault(id, Map.of());
    return new Topic(
        Excerpts.line(row.text("label")),
        row.count("documents"),
        row.count("families"),
        (double) row.count("documents") / Math.max(1, published),
        row.texts("languages"),
        terms(row),
        exemplars(row).stream().map(shown.documents()::get).filter(Objects::nonNull).toList(),
        row.optionalNumber("coherence"),
        events.get(id),
        periods.stream().map(period -> own.getOrDefault(period, 0L)).toList());
  }

  private static List<Term> terms(PublishedRow topic) {
    return topic.structs("top_terms").stream()
        .limit(TOP_TERMS_SHOWN)
        .map(term -> new Term(Excerpts.line(term.text("surface")), term.number("weight")))
        .toList();
  }

  private static Map<String, Map<LocalDate, Long>> counts(List<PublishedRow> trends) {
    Map<String, Map<LocalDate, Long>> counts = new HashMap<>();
    for (PublishedRow row : trends) {
      counts
          .computeIfAbsent(row.text("topic_id"), id -> new TreeMap<>())
          .merge(row.day("period_start"), row.count("documents"), Long::sum);
    }
    return counts;
  }

  private Map<String, String> events() {
    return tables.rows(Tables.TOPIC_EVENTS, RunViewLoader.SMALL_TABLE).stream()
        .collect(
            Collectors.toMap(
                row -> row.text("topic_id"),
                row -> row.text("event"),
                (a, b) -> a.compareTo(b) <= 0 ? a : b));
  }
}
