package org.wenmai.report.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.wenmai.schema.Table;
import org.wenmai.schema.Tables;
import org.wenmai.warehouse.Manifest;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A published run that no pipeline made: 80 documents in ten languages with copies, damage, topics
 * and hostile strings, written as Parquet files with the schemas of the contract.
 */
public final class WrittenRun {
  /** Would run, reach out, or turn the page around, if it were not escaped. */
  public static final String HOSTILE_TITLE =
      "</title></script><script>document.title='owned'</script>"
          + "<img src=http://trap.invalid/x.png onerror=alert(1)>\u202Egnp.exe\u2066 & \"'`${7*7}<#if>";

  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);

  private final SparkSession spark;
  private final Path folder;
  private final Map<String, Manifest.Table> written = new LinkedHashMap<>();
  private final List<SampleTexts.Text> texts = SampleTexts.ALL;

  private WrittenRun(SparkSession spark, Path folder) {
    this.spark = spark;
    this.folder = folder;
  }

  /** Publishes a complete run into an empty folder. */
  public static Manifest publish(SparkSession spark, Path folder) {
    WrittenRun run = new WrittenRun(spark, folder);
    run.writeDocuments(true);
    run.writeRejected();
    run.writeCopies();
    run.writeTerms();
    run.writeTopics();
    run.writeQuality();
    return run.manifest(
        Manifest.State.COMPLETE,
        List.of("ingest", "repair", "identify", "fold", "segment", "families", "weigh", "topics"));
  }

  /** Publishes what a run has that stops after repair: later columns null, later tables missing. */
  public static Manifest publishPartial(SparkSession spark, Path folder) {
    WrittenRun run = new WrittenRun(spark, folder);
    run.writeDocuments(false);
    run.writeRejected();
    return run.manifest(Manifest.State.PARTIAL, List.of("ingest", "repair"));
  }

  /** Publishes a complete run in which all tables of later stages are there and empty. */
  static Manifest publishPlain(SparkSession spark, Path folder) {
    WrittenRun run = new WrittenRun(spark, folder);
    run.writeDocuments(true);
    List.of(
            Tables.REJECTED,
            Tables.FAMILIES,
            Tables.SUBSTITUTIONS,
            Tables.KEYWORDS,
            Tables.DISTINCTIVE,
            Tables.TOPICS,
            Tables.TRENDS,
            Tables.TOPIC_EVENTS,
            Tables.DOCUMENT_TOPICS)
        .forEach(table -> run.write(table, List.of()));
    return new Manifest(
        "plain",
        Manifest.State.COMPLETE,
        Instant.EPOCH,
        Instant.EPOCH,
        null,
        new Manifest.Documents(run.texts.size(), run.texts.size(), 0),
        List.of(),
        List.of(),
        List.of(),
        job(),
        Map.of(),
        run.written);
  }

  /** The manifest with other numbers of rows. */
  static Manifest withRows(Manifest manifest, Map<String, Long> rows) {
    Map<String, Manifest.Table> tables = new LinkedHashMap<>();
    rows.forEach((table, count) -> tables.put(table, new Manifest.Table(1, count, "0", List.of())));
    return new Manifest(
        manifest.run(),
        manifest.state(),
        manifest.started(),
        manifest.finished(),
        manifest.predecessor(),
        manifest.documents(),
        manifest.stages(),
        manifest.inputs(),
        manifest.ignored(),
        manifest.job(),
        manifest.versions(),
        tables);
  }

  /** Publishes documents that stand in families of two, more of them than any list shows. */
  static Manifest publishPairs(SparkSession spark, Path folder, int pairs) {
    WrittenRun run = new WrittenRun(spark, folder);
    List<Row> documents = new ArrayList<>();
    List<Row> families = new ArrayList<>();
    for (int i = 0; i < 2 * pairs; i++) {
      documents.add(document(i, run.texts.get(5), true));
      String role = i % 2 == 0 ? "original" : "copy";
      families.add(member(i - i % 2, i, role, i % 2 == 0 ? "original" : "near", 0.9, false));
    }
    run.write(Tables.DOCUMENTS, documents);
    run.write(Tables.FAMILIES, families);
    return new Manifest(
        "pairs",
        Manifest.State.PARTIAL,
        Instant.EPOCH,
        Instant.EPOCH,
        null,
        new Manifest.Documents(2L * pairs, 2L * pairs, 0),
        List.of(),
        List.of(),
        List.of(),
        job(),
        Map.of(),
        run.written);
  }

  /** Publishes one reworded copy whose match only an earlier run published. */
  static Manifest publishCopyOfEarlier(SparkSession spark, Path folder, String earlier) {
    WrittenRun run = new WrittenRun(spark, folder);
    run.write(Tables.DOCUMENTS, List.of(document(2, run.texts.get(2), true)));
    run.write(
        Tables.FAMILIES,
        List.of(
            RowFactory.create(
                id(0), id(2), "copy", "reworded", id(0), earlier, 0.125, 0.2, false)));
    run.write(Tables.MATCHES, List.of(match(0, 2, "reworded", 0.125, false)));
    return run.manifest(Manifest.State.PARTIAL, List.of("ingest", "families"));
  }

  private void writeDocuments(boolean identified) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      rows.add(document(i, texts.get(i), identified));
    }
    write(Tables.DOCUMENTS, rows);
  }

  private static Row document(int i, SampleTexts.Text text, boolean identified) {
    LocalDate day = i % 11 == 10 ? null : FIRST_DAY.plusDays((i * 7L) % 67);
    return RowFactory.create(
        id(i),
        "r" + id(i),
        i % 5 == 0 ? "ext-" + i : null,
        "file:/corpus/" + text.language() + "/" + i + ".txt",
        text.source(),
        text.title(),
        i % 4 == 0 ? "An author" : null,
        i % 4 == 0 ? "https://example.org/" + i : null,
        day == null ? null : Timestamp.from(Instant.parse(day + "T08:30:00.123456Z")),
        day == null ? null : Date.valueOf(day),
        day == null ? null : i % 13 == 12 ? "year" : "day",
        text.body(),
        text.charset(),
        text.charset().equals("UTF-8") ? 1.0 : 0.83,
        i % 4 == 0 ? 2L * text.body().length() : null,
        scala(text.repairs()),
        spans(text.repairs().isEmpty() ? 0 : 1, "navigation"),
        spans(text.title() != null && text.title().contains("\u2DE8") ? 2 : 0, "mojibake"),
        identified ? text.language() : null,
        identified ? 0.97 : null,
        identified ? text.script() : null,
        identified ? (long) text.body().length() : null,
        identified ? (long) text.body().length() / 2 : null,
        identified ? family(i) : null,
        identified ? (i < 4 && i > 0 ? "copy" : "original") : null,
        identified ? (i < 4 ? 4L : 1L) : null,
        scala(i % 3 == 0 ? Map.of("section", "s" + i % 2) : Map.of()));
  }

  private static String family(int i) {
    return i < 4 ? id(0) : i == 11 ? id(10) : id(i);
  }

  private static Object scala(Map<String, ?> values) {
    return CollectionConverters.asScala(new TreeMap<>(values));
  }

  private static Object spans(int count, String kind) {
    List<Row> spans = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      spans.add(RowFactory.create(i * 10, i * 10 + 5, kind));
    }
    return CollectionConverters.asScala(spans).toSeq();
  }

  private void writeRejected() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      rows.add(
          RowFactory.create(
              "x" + i,
              "rx" + i,
              "file:/corpus/zh/repeat-" + i + ".txt",
              "ingest",
              "repeated",
              "the same as " + id(i),
              "模型很大"));
    }
    rows.add(
        RowFactory.create(
            "x8",
            null,
            "file:/corpus/<b>odd</b>.gz#12",
            "ingest",
            "truncated",
            "the stream ends at byte 1204",
            null));
    rows.add(
        RowFactory.create(
            "x9", "rx9", "file:/corpus/blank.html", "repair", "empty", null, HOSTILE_TITLE));
    write(Tables.REJECTED, rows);
  }

  private void writeCopies() {
    write(
        Tables.FAMILIES,
        List.of(
            member(0, 0, "original", "original", 1, false),
            member(0, 1, "copy", "near", 0.91, true),
            member(0, 2, "copy", "reworded", 0.125, false),
            member(0, 3, "copy", "exact", 1, false),
            member(10, 10, "original", "original", 1, false),
            member(10, 11, "copy", "contained", 0.4, false)));
    write(
        Tables.MATCHES,
        List.of(
            match(0, 1, "near", 0.91, true),
            match(0, 2, "reworded", 0.125, false),
            match(2, 4, "form", 0.3, false)));
    write(
        Tables.SUBSTITUTIONS,
        List.of(
            RowFactory.create(id(0), id(2), "模型", "模子", 12L),
            RowFactory.create(id(0), id(2), "发展", "成长", 7L),
            RowFactory.create(id(0), id(2), "在", "正在", 5L),
            RowFactory.create(id(0), id(99), "不", "无", 90L)));
  }

  /** Two documents whose titles, 13 characters each, were aligned. */
  private static Row match(int a, int b, String kind, double similarity, boolean crossScript) {
    return RowFactory.create(
        id(a),
        id(b),
        null,
        kind,
        similarity,
        similarity,
        similarity,
        crossScript,
        CollectionConverters.asScala(List.of(RowFactory.create(0, 13, 0, 13))).toSeq());
  }

  private static Row member(
      int family, int doc, String role, String kind, double similarity, boolean crossScript) {
    return RowFactory.create(
        id(family),
        id(doc),
        role,
        kind,
        role.equals("copy") ? id(family) : null,
        doc == 3 ? "20260101T000000Z-0f" : null,
        similarity,
        Math.min(1, similarity * 1.5),
        crossScript);
  }

  private void writeTerms() {
    List<Row> keywords = new ArrayList<>();
    List<Row> distinctive = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      List<String> terms = SampleTexts.TERMS.get(texts.get(i).language());
      for (int rank = 1; rank <= 4; rank++) {
        String term = terms.get((i + rank * rank) % terms.size());
        keywords.add(
            RowFactory.create(
                id(i), rank, term.toLowerCase(java.util.Locale.ROOT), term, 9.0 - rank, 3L));
      }
    }
    SampleTexts.TERMS.forEach(
        (language, terms) -> {
          for (int i = 0; i < terms.size(); i++) {
            distinctive.add(
                RowFactory.create("language", language, terms.get(i), terms.get(i), 20.0 - i));
            distinctive.add(RowFactory.create("source", "Agency", "a" + i, "A" + i, 5.0));
          }
        });
    write(Tables.KEYWORDS, keywords);
    write(Tables.DISTINCTIVE, distinctive);
    write(
        Tables.NEW_WORDS,
        List.of(
            RowFactory.create("深度求索", 41L, 9L, 8.1, 2.2, 2.4, "company", null),
            RowFactory.create("碳足迹", 18L, 7L, 7.4, 1.9, 2.0, "company", null)));
    write(
        Tables.VARIANTS,
        List.of(
            RowFactory.create("梁文峰", "梁文锋", "zh", 9L, "sound; 3 documents in common"),
            RowFactory.create("deekseek", "deepseek", "en", 22L, "letter; 2 documents in common")));
  }

  private void writeTopics() {
    List<Row> topics = new ArrayList<>();
    List<Row> trends = new ArrayList<>();
    for (int i = 0; i < SampleTexts.TOPICS.size(); i++) {
      SampleTexts.Subject subject = SampleTexts.TOPICS.get(i);
      topics.add(
          RowFactory.create(
              "t" + i,
              null,
              0,
              subject.label(),
              CollectionConverters.asScala(subject.languages()).toSeq(),
              "kmeans",
              24L - 4L * i,
              22L - 4L * i,
              weighted(subject.terms()),
              CollectionConverters.asScala(List.of(id(i * 7), id(i * 7 + 5), id(i * 7 + 6)))
                  .toSeq(),
              i == 3 ? null : 0.31 - 0.05 * i,
              0.9));
      for (int week = 0; week < 10; week++) {
        if ((week * 7 + i * 3) % 5 != 0) {
          trends.add(
              RowFactory.create(
                  "t" + i,
                  Date.valueOf(FIRST_DAY.plusWeeks(week)),
                  "week",
                  (long) ((week * (i + 2)) % 6 + 1),
                  1L,
                  0.2,
                  0.0));
        }
      }
    }
    write(Tables.TOPICS, topics);
    write(Tables.TRENDS, trends);
    write(
        Tables.TOPIC_EVENTS,
        List.of(
            RowFactory.create(
                "t0", "continued", CollectionConverters.asScala(List.of("p1")).toSeq(), 0.8),
            RowFactory.create("t1", "born", CollectionConverters.asScala(List.of()).toSeq(), null),
            RowFactory.create(
                "gone", "died", CollectionConverters.asScala(List.of("gone")).toSeq(), null)));
    List<Row> memberships = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      memberships.add(RowFactory.create(id(i), "t" + i % 6, null, 1, 0.6, i % 16 == 15));
      memberships.add(RowFactory.create(id(i), "t" + (i + 1) % 6, null, 2, 0.2, i % 16 == 15));
    }
    write(Tables.DOCUMENT_TOPICS, memberships);
  }

  private static Object weighted(List<String> terms) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      rows.add(RowFactory.create(terms.get(i), terms.get(i), 1.0 / (i + 1)));
    }
    return CollectionConverters.asScala(rows).toSeq();
  }

  private void writeQuality() {
    write(
        Tables.QUALITY,
        List.of(
            RowFactory.create("rejected-share", "error", 0.08, 0.5, true),
            RowFactory.create("undecided-language-share", "warning", 0.21, 0.2, false),
            RowFactory.create("topic-coherence", "info", null, null, true)));
  }

  private void write(Table table, List<Row> rows) {
    spark
        .createDataFrame(rows, table.schema())
        .coalesce(1)
        .write()
        .mode(SaveMode.ErrorIfExists)
        .parquet(folder.resolve(table.name()).toString());
    written.put(
        table.name(),
        new Manifest.Table(
            table.version(), rows.size(), "5e1f%028x".formatted(rows.size()), List.of()));
  }

  private Manifest manifest(Manifest.State state, List<String> stages) {
    List<Manifest.Stage> did = new ArrayList<>();
    for (String name : stages) {
      did.add(
          new Manifest.Stage(
              name,
              0.4 + name.length() * 0.31,
              name.equals("ingest")
                  ? texts.size() + 7L
                  : texts.size() + (name.equals("repair") ? 1L : 0L),
              name.equals("ingest") ? texts.size() + 1L : texts.size(),
              switch (name) {
                case "ingest" -> new TreeMap<>(Map.of("repeated", 5L, "truncated", 1L));
                case "repair" -> Map.of("empty", 1L);
                default -> Map.of();
              }));
    }
    return new Manifest(
        folder.getFileName().toString(),
        state,
        Instant.parse("2026-03-15T02:00:00Z"),
        Instant.parse("2026-03-15T02:00:41.200Z"),
        state == Manifest.State.COMPLETE ? "20260314T020000Z-41c2" : null,
        new Manifest.Documents(texts.size() + 7L, texts.size(), 7),
        did,
        List.of(
            new Manifest.Input(
                "file:/corpus/day-1.jsonl.gz", 482_113, Instant.parse("2026-03-14T23:10:00Z"))),
        List.of("file:/corpus/.DS_Store"),
        job(),
        Map.of("wenmai", "0.1.0"),
        written);
  }

  private static JsonNode job() {
    try {
      return new ObjectMapper()
          .readTree(
              """
              {"corpus": {"sources": [{"path": "data/sample/day-1", "format": "auto"}],
               "time-zone": "UTC"}, "seed": 1, "topics": {"count": "auto", "method": "kmeans"},
               "segment": {"stop-words": [], "note": "<i>not markup</i>"}, "history": null}
              """);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String id(int i) {
    return "%032x".formatted(i + 1);
  }
}
