package org.wenmai.report.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wenmai.report.view.CorpusHealth.Rejected;
import org.wenmai.report.view.CorpusHealth.Rejection;
import org.wenmai.report.view.RunView.Check;
import org.wenmai.report.view.RunView.Count;
import org.wenmai.report.view.RunView.Headline;
import org.wenmai.report.view.RunView.LanguageTerms;
import org.wenmai.report.view.RunView.LanguageUse;
import org.wenmai.report.view.RunView.NewNames;
import org.wenmai.report.view.RunView.Term;
import org.wenmai.report.view.RunView.Variant;
import org.wenmai.schema.Table;
import org.wenmai.schema.Tables;
import org.wenmai.warehouse.Manifest;
import org.wenmai.warehouse.PublishedRow;
import org.wenmai.warehouse.PublishedTables;

/** Loads a {@link RunView}: counts, then the few rows that are shown, then small tables. */
final class RunViewLoader {
  /** Lists in a report are for reading; the tables have the rest. */
  private static final int TERMS_SHOWN = 24;

  private static final int LANGUAGES_WITH_TERMS = 12;

  /** The most rows that are read of a table that grows more slowly than the corpus. */
  static final int SMALL_TABLE = 200_000;

  private final Manifest manifest;
  private final PublishedTables tables;
  private final CorpusQueries corpus;
  private final Facets facets;

  RunViewLoader(Manifest manifest, PublishedTables tables, CorpusQueries corpus) {
    this.manifest = manifest;
    this.tables = tables;
    this.corpus = corpus;
    this.facets = corpus.facets();
  }

  RunView load() {
    TopicsViewLoader topics =
        new TopicsViewLoader(tables, facets, manifest.documents().published());
    CopiesViewLoader copies = new CopiesViewLoader(tables, facets);
    CorpusQueries.Shown shown = corpus.shown(copies.familiesShown(), topics.documentsShown());
    List<LanguageUse> languages = languages();
    return new RunView(
        manifest,
        headline(languages),
        health(),
        languages,
        copies.load(shown),
        terms(languages),
        names(),
        topics.load(shown),
        Timeline.of(facets.days(), undated()),
        FlatSettings.flat(manifest.job()),
        checks());
  }

  private Headline headline(List<LanguageUse> languages) {
    Manifest.Documents records = manifest.documents();
    boolean identified = !languages.isEmpty();
    return new Headline(
        records.read(),
        records.published(),
        records.rejected(),
        tables.has(Tables.FAMILIES) ? stories() : null,
        identified ? languages.stream().filter(RunViewLoader::decided).count() : null,
        tables.has(Tables.TOPICS) ? topicCount() : null);
  }

  private long stories() {
    long inFamilies = facets.documents(Facets.FAMILY);
    return manifest.documents().published() - inFamilies + facets.distinct(Facets.FAMILY);
  }

  private long topicCount() {
    Manifest.Table table = manifest.tables().get(Tables.TOPICS.name());
    return table == null ? tables.rows(Tables.TOPICS, SMALL_TABLE).size() : table.rows();
  }

  private static boolean decided(LanguageUse use) {
    return !use.language().equals("und");
  }

  private long undated() {
    return manifest.documents().published() - facets.documents(Facets.DATE);
  }

  private CorpusHealth health() {
    return new CorpusHealth(
        facets.counts(Facets.CHARSET),
        facets.documents(Facets.REPAIRED),
        facets.counts(Facets.REPAIR),
        facets.documents(Facets.DAMAGED),
        facets.counts(Facets.DAMAGE),
        facets.counts(Facets.BOILERPLATE),
        rejections());
  }

  private List<Rejection> rejections() {
    Map<String, List<Rejected>> examples =
        manifest.documents().rejected() == 0 ? Map.of() : corpus.rejectedExamples();
    List<Rejection> rejections = new ArrayList<>();
    for (Manifest.Stage stage : manifest.stages()) {
      stage
          .rejected()
          .forEach(
              (reason, records) ->
                  rejections.add(
                      new Rejection(
                          stage.name(),
                          reason,
                          records,
                          examples.getOrDefault(
                              RejectedRecord.list(stage.name(), reason), List.of()))));
    }
    rejections.sort(
        Comparator.comparingLong(Rejection::records)
            .reversed()
            .thenComparing(Rejection::stage)
            .thenComparing(Rejection::reason));
    return rejections;
  }

  private List<LanguageUse> languages() {
    long published = Math.max(1, manifest.documents().published());
    return facets.counts(Facets.LANGUAGE).stream()
        .map(
            language ->
                new LanguageUse(
                    language.name(),
                    language.documents(),
                    (double) language.documents() / published,
                    language.occurrences(),
                    facets.parts(Facets.LANGUAGE, language.name())))
        .toList();
  }

  private List<LanguageTerms> terms(List<LanguageUse> languages) {
    Map<String, List<Term>> distinctive = distinctive();
    Map<String, List<Count>> keywords =
        tables.has(Tables.KEYWORDS) ? corpus.keywordsByLanguage(TERMS_SHOWN) : Map.of();
    return languages.stream()
        .map(LanguageUse::language)
        .filter(language -> distinctive.containsKey(language) || keywords.containsKey(language))
        .limit(LANGUAGES_WITH_TERMS)
        .map(
            language ->
                new LanguageTerms(
                    language,
                    distinctive.getOrDefault(language, List.of()),
                    keywords.getOrDefault(language, List.of())))
        .toList();
  }

  private Map<String, List<Term>> distinctive() {
    return tables
        .rows(Tables.DISTINCTIVE, row -> row.text("scope").equals("language"), SMALL_TABLE)
        .stream()
        .sorted(
            Comparator.comparingDouble((PublishedRow row) -> -row.number("weight"))
                .thenComparing(row -> row.text("term")))
        .collect(
            Collectors.groupingBy(
                row -> row.text("value"),
                Collectors.mapping(
                    row -> new Term(Excerpts.line(row.text("surface")), row.number("weight")),
                    Collectors.collectingAndThen(Collectors.toList(), RunViewLoader::firstFew))));
  }

  private static <T> List<T> firstFew(List<T> all) {
    return all.size() > TERMS_SHOWN ? List.copyOf(all.subList(0, TERMS_SHOWN)) : all;
  }

  private NewNames names() {
    List<Count> words =
        mostFrequent(
            Tables.NEW_WORDS,
            row -> new Count(Excerpts.line(row.text("term")), 0, row.count("count")));
    List<Variant> variants =
        mostFrequent(
            Tables.VARIANTS,
            row ->
                new Variant(
                    Excerpts.line(row.text("term")),
                    Excerpts.line(row.text("canonical")),
                    row.count("count"),
                    Excerpts.line(row.text("evidence"))));
    return new NewNames(words, variants);
  }

  private <T> List<T> mostFrequent(Table table, Function<PublishedRow, T> made) {
    return tables.rows(table, SMALL_TABLE).stream()
        .sorted(
            Comparator.comparingLong((PublishedRow row) -> -row.count("count"))
                .thenComparing(row -> row.text("term")))
        .limit(TERMS_SHOWN)
        .map(made)
        .toList();
  }

  private List<Check> checks() {
    return tables.rows(Tables.QUALITY, SMALL_TABLE).stream()
        .map(
            row ->
                new Check(
                    row.text("check"),
                    row.text("level"),
                    row.optionalNumber("value"),
                    row.optionalNumber("threshold"),
                    row.flag("passed")))
        .sorted(Comparator.comparing(Check::name))
        .toList();
  }
}
