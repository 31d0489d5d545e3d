package org.wenmai.report.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wenmai.report.view.CopiesView.Member;
import org.wenmai.report.view.CorpusHealth.Rejected;
import org.wenmai.report.view.RunView.Count;
import org.wenmai.schema.Tables;
import org.wenmai.warehouse.PublishedRow;
import org.wenmai.warehouse.PublishedTables;

/** Reads a small run file by file in this JVM, without Spark. */
final class LocalCorpus implements CorpusQueries {
  private static final Comparator<PublishedRow> ORIGINAL_THEN_SIMILAR =
      Comparator.comparing((PublishedRow row) -> row.text("role"))
          .reversed()
          .thenComparing(row -> -row.number("similarity"))
          .thenComparing(row -> row.text("doc_id"));

  private final PublishedTables tables;

  LocalCorpus(PublishedTables tables) {
    this.tables = tables;
  }

  @Override
  public Facets facets() {
    FacetTally tally = new FacetTally();
    tables.scan(Tables.DOCUMENTS, FacetTally.DOCUMENT_COLUMNS, tally::addDocument);
    tables.scan(Tables.DOCUMENT_TOPICS, FacetTally.TOPIC_COLUMNS, tally::addTopic);
    tables.scan(Tables.FAMILIES, FacetTally.FAMILY_COLUMNS, tally::addMember);
    return tally.facets();
  }

  @Override
  public Shown shown(List<String> families, List<String> documents) {
    Map<String, List<PublishedRow>> members = members(Set.copyOf(families));
    Set<String> wanted = new HashSet<>(documents);
    members.values().forEach(rows -> rows.forEach(row -> wanted.add(row.text("doc_id"))));
    Map<String, DocumentCard> cards = cards(wanted);
    Map<String, List<Member>> shown = new HashMap<>();
    members.forEach(
        (family, rows) -> shown.put(family, rows.stream().map(row -> member(row, cards)).toList()));
    cards.keySet().retainAll(new HashSet<>(documents));
    return new Shown(shown, cards);
  }

  private Map<String, List<PublishedRow>> members(Set<String> families) {
    Map<String, List<PublishedRow>> members = new HashMap<>();
    if (!families.isEmpty()) {
      tables.scan(
          Tables.FAMILIES,
          Tables.FAMILIES.columnNames(),
          row -> {
            if (families.contains(row.text("family_id"))) {
              members.computeIfAbsent(row.text("family_id"), id -> new ArrayList<>()).add(row);
            }
          });
    }
    members.replaceAll((family, rows) -> first(MEMBERS_SHOWN, rows, ORIGINAL_THEN_SIMILAR));
    return members;
  }

  private static List<PublishedRow> first(
      int limit, List<PublishedRow> rows, Comparator<PublishedRow> order) {
    return rows.stream().sorted(order).limit(limit).toList();
  }

  private Map<String, DocumentCard> cards(Set<String> wanted) {
    Map<String, DocumentCard> cards = new HashMap<>();
    if (!wanted.isEmpty()) {
      tables.scan(
          Tables.DOCUMENTS,
          SparkCorpus.CARD_AND_TEXT,
          row -> {
            if (wanted.contains(row.text("doc_id"))) {
              cards.put(row.text("doc_id"), card(row));
            }
          });
    }
    return cards;
  }

  private static DocumentCard card(PublishedRow row) {
    String text = row.optionalText("text");
    return new DocumentCard(
        row.text("doc_id"),
        Excerpts.optionalLine(row.optionalText("title")),
        Excerpts.line(row.text("uri")),
        Excerpts.line(row.text("source")),
        row.optionalDay("published_date"),
        row.optionalText("language"),
        row.optionalText("script"),
        text == null ? "" : Excerpts.paragraph(text));
  }

  private static Member member(PublishedRow row, Map<String, DocumentCard> cards) {
    String id = row.text("doc_id");
    DocumentCard card = cards.get(id);
    if (card == null) {
      throw new IllegalStateException("The table families has " + id + ", documents has not");
    }
    return new Member(
        card,
        row.text("role"),
        row.text("kind"),
        row.optionalText("matched_run"),
        row.number("similarity"),
        row.number("containment"),
        row.flag("cross_script"));
  }

  @Override
  public Map<String, List<Rejected>> rejectedExamples() {
    Map<String, List<PublishedRow>> byKey = new HashMap<>();
    tables.scan(
        Tables.REJECTED,
        Tables.REJECTED.columnNames(),
        row ->
            byKey
                .computeIfAbsent(
                    CorpusQueries.key(row.text("stage"), row.text("reason")),
                    key -> new ArrayList<>())
                .add(row));
    Comparator<PublishedRow> byUri =
        Comparator.comparing((PublishedRow row) -> row.text("uri"))
            .thenComparing(row -> row.text("doc_id"));
    Map<String, List<Rejected>> examples = new HashMap<>();
    byKey.forEach(
        (key, rows) ->
            examples.put(
                key,
                first(EXAMPLES_SHOWN, rows, byUri).stream().map(LocalCorpus::rejected).toList()));
    return examples;
  }

  private static Rejected rejected(PublishedRow row) {
    return new Rejected(
        Excerpts.line(row.text("uri")),
        Excerpts.optionalLine(row.optionalText("detail")),
        Excerpts.optionalLine(row.optionalText("excerpt")));
  }

  @Override
  public Map<String, List<Count>> keywordsByLanguage(int limit) {
    Map<String, String> languages = languagesOfOriginals();
    Map<LanguageTerm, Usage> usages = new HashMap<>();
    tables.scan(
        Tables.KEYWORDS,
        List.of("doc_id", "rank", "term", "surface", "count"),
        row -> {
          String language = languages.get(row.text("doc_id"));
          if (language != null && row.count("rank") <= TOP_RANKS) {
            usages.merge(new LanguageTerm(language, row.text("term")), Usage.of(row), Usage::with);
          }
        });
    return usages.entrySet().stream()
        .sorted(
            Comparator.comparingLong((Map.Entry<LanguageTerm, Usage> e) -> -e.getValue().documents)
                .thenComparing(e -> e.getKey().term))
        .collect(
            Collectors.groupingBy(
                entry -> entry.getKey().language,
                LinkedHashMap::new,
                Collectors.mapping(
                    entry -> entry.getValue().count(),
                    Collectors.collectingAndThen(
                        Collectors.toList(),
                        all -> List.copyOf(all.subList(0, Math.min(limit, all.size())))))));
  }

  private Map<String, String> languagesOfOriginals() {
    Map<String, String> languages = new HashMap<>();
    tables.scan(
        Tables.DOCUMENTS,
        List.of("doc_id", "language", "family_role"),
        row -> {
          @Nullable String language = row.optionalText("language");
          if (language != null && !"copy".equals(row.optionalText("family_role"))) {
            languages.put(row.text("doc_id"), language);
          }
        });
    return languages;
  }

  private record LanguageTerm(String language, String term) {}

  /** How a term is used; the surface is that of the document with most places. */
  private record Usage(long documents, long places, long mostPlaces, String surface) {
    static Usage of(PublishedRow row) {
      return new Usage(1, row.count("count"), row.count("count"), row.text("surface"));
    }

    Usage with(Usage other) {
      boolean otherLeads =
          other.mostPlaces > mostPlaces
              || (other.mostPlaces == mostPlaces && other.surface.compareTo(surface) > 0);
      return new Usage(
          documents + other.documents,
          places + other.places,
          Math.max(mostPlaces, other.mostPlaces),
          otherLeads ? other.surface : surface);
    }

    Count count() {
      return new Count(Excerpts.line(surface), documents, places);
    }
  }
}
