package org.wenmai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wenmai.Committed;
import org.wenmai.schema.Column;
import org.wenmai.schema.Table;
import org.wenmai.schema.Tables;

/**
 * The main job on the bundled sample: the command line, the tables, the truth, the golden files.
 */
final class SampleRunIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void printsWhatItDoesAndWhereTheReportIs() {
    Launcher.Result result = SampleRun.result();

    assertThat(result.status()).as(result.err()).isZero();
    assertThat(result.err())
        .contains(
            "stage",
            "ingest",
            "repair",
            "identify",
            "fold",
            "segment",
            "families",
            "weigh",
            "topics",
            "report")
        .doesNotContain("WARN", "INFO", "Exception");
    assertThat(result.out())
        .contains("read = ", "published + ", "rejected")
        .contains(SampleRun.folder() + "/report.html");
  }

  @Test
  void everyTableHasTheSchemaOfTheContractForAnotherEngine() {
    try (DuckDb duckdb = new DuckDb(SampleRun.folder())) {
      for (Table table : Tables.ALL) {
        List<String> found =
            duckdb.rows(
                "select column_name, column_type from (describe select * from {"
                    + table.name()
                    + "})");
        List<String> wanted = table.columns().stream().map(SampleRunIT::duckType).toList();
        assertThat(found).as(table.name()).isEqualTo(wanted);
      }
    }
  }

  @Test
  void everyRecordIsAccountedFor() {
    JsonNode documents = Runs.manifest(SampleRun.folder()).get("documents");
    try (DuckDb duckdb = new DuckDb(SampleRun.folder())) {
      long published = duckdb.number("select count(*) from {documents}");
      long rejected = duckdb.number("select count(*) from {rejected}");
      assertThat(documents.get("published").asLong()).isEqualTo(published);
      assertThat(documents.get("rejected").asLong()).isEqualTo(rejected);
      assertThat(documents.get("read").asLong()).isEqualTo(published + rejected);
      assertThat(duckdb.number("select count(*) from {tokens}")).isEqualTo(published);
      assertThat(duckdb.number("select count(*) from {document_topics} where rank = 1"))
          .isEqualTo(published);
      assertThat(duckdb.number("select count(*) from {documents} where family_id is null"))
          .isZero();
    }
  }

  @Test
  void whatTheTruthCallsBrokenIsRejectedAndNothingElse() throws Exception {
    List<String> expected = new ArrayList<>();
    for (JsonNode record : truth("documents.jsonl")) {
      if (record.get("path").asText().startsWith("day-1/")
          && record.get("expected").asText().startsWith("rejected:")) {
        expected.add(
            file(record) + " " + record.get("expected").asText().substring("rejected:".length()));
      }
    }
    try (DuckDb duckdb = new DuckDb(SampleRun.folder())) {
      List<String> found =
          duckdb.rows("select uri, reason from {rejected}").stream()
              .map(row -> row.split("\t"))
              .map(row -> row[0].replaceFirst("#.*", "").replaceFirst(".*/", "") + " " + row[1])
              .toList();
      assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void languagesAndScriptsAreThoseOfTheTruth() throws Exception {
    Map<String, String> found = new TreeMap<>();
    try (DuckDb duckdb = new DuckDb(SampleRun.folder())) {
      for (String row :
          duckdb.rows("select coalesce(external_id, uri), language, script from {documents}")) {
        String[] cells = row.split("\t");
        found.put(cells[0].replaceFirst(".*/data/sample/", ""), cells[1] + " " + cells[2]);
      }
    }
    List<String> wrong = new ArrayList<>();
    int judged = 0;
    for (JsonNode record : truth("documents.jsonl")) {
      if (!record.get("path").asText().startsWith("day-1/")
          || !record.get("expected").asText().equals("published")) {
        continue;
      }
      String key =
          record.get("id").isNull()
              ? "day-1/" + record.get("key").asText()
              : record.get("id").asText();
      String wanted = record.get("language").asText() + " " + record.get("script").asText();
      judged++;
      if (!wanted.equals(found.get(key))) {
        wrong.add(key + ": " + found.get(key) + " for " + wanted);
      }
    }
    assertThat(judged).isGreaterThan(60);
    assertThat(wrong).isEmpty();
  }

  @Test
  void whatWasDamagedIsAsTheTruthHasIt() throws Exception {
    Map<String, String> published = new TreeMap<>();
    try (DuckDb duckdb = new DuckDb(SampleRun.folder())) {
      for (String row :
          duckdb.rows(
              "select external_id, regexp_replace(text, '\\s', '', 'g') from {documents}"
                  + " where external_id is not null")) {
        String[] cells = row.split("\t");
        published.put(cells[0], cells[1]);
      }
    }
    List<String> judged = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    for (JsonNode record : truth("repaired.jsonl")) {
      String key = record.get("key").asText();
      if (published.containsKey(key) && isRestoredByRepair(record)) {
        judged.add(key);
        String text = record.get("text").asText().replaceAll("\\s", "");
        if (!text.equals(published.get(key))) {
          wrong.add(key + ": " + published.get(key) + " for " + text);
        }
      }
    }
    assertThat(judged).hasSizeGreaterThan(10);
    assertThat(wrong).isEmpty();
  }

  /**
   * Whether repair alone brings the text back. Width is segmentation's, conversion is folding's;
   * the sample's texts that are out of step are short of evidence.
   */
  private static boolean isRestoredByRepair(JsonNode record) {
    return record.get("restorable").asText().equals("full")
        && !Set.of("full-width", "over-converted", "out-of-step")
            .contains(record.get("kind").asText());
  }

  @Test
  void plantedCopiesAreFoundAndNothingElseIs() throws Exception {
    List<String> wanted = new ArrayList<>();
    List<String> allowed = new ArrayList<>();
    for (JsonNode pair : truth("copies.jsonl")) {
      String a = pair.get("a").asText();
      String b = pair.get("b").asText();
      if (a.startsWith("day-1/") && b.startsWith("day-1/")) {
        String both = a.compareTo(b) < 0 ? a + " ~ " + b : b + " ~ " + a;
        allowed.add(both);
        String kind = pair.get("kind").asText();
        if (kind.equals("exact") || kind.equals("near")) {
          wanted.add(both);
        }
      }
    }
    try (DuckDb duckdb = new DuckDb(SampleRun.folder())) {
      List<String> found = new ArrayList<>();
      for (String row :
          duckdb.rows(
              "select a.external_id, a.uri, b.external_id, b.uri from {matches} m"
                  + " join {documents} a on a.doc_id = m.doc_a join {documents} b on b.doc_id = m.doc_b")) {
        String[] cells = row.split("\t");
        String a = key(cells[0], cells[1]);
        String b = key(cells[2], cells[3]);
        found.add(a.compareTo(b) < 0 ? a + " ~ " + b : b + " ~ " + a);
      }
      assertThat(found).containsAll(wanted);
      assertThat(allowed).containsAll(found);
    }
  }

  @Test
  void theGoldenTablesAreWhatTheRunPublished() {
    try (DuckDb duckdb = new DuckDb(SampleRun.folder())) {
      golden(
          duckdb,
          "documents",
          "select coalesce(external_id, regexp_replace(uri, '.*/data/sample/', '')), title, published_date,"
              + " published_precision, charset, language, script, char_count, word_count, family_role,"
              + " family_size, map_entries(repairs), len(damage) from {documents} order by 1, uri");
      golden(
          duckdb,
          "rejected",
          "select regexp_replace(uri, '.*/data/sample/', ''), stage, reason from {rejected} order by all");
      golden(
          duckdb,
          "terms",
          "select language, term, surface, documents, families, occurrences, round(idf, 6) from {terms}"
              + " where documents >= 3 order by language, term");
      golden(
          duckdb,
          "topics",
          "select label, languages, documents, families, list_transform(top_terms[1:8], t -> t.surface)"
              + " from {topics} order by documents desc, label");
    }
  }

  @Test
  void leavesNothingBehindButTheRun() throws Exception {
    try (Stream<Path> files = Files.walk(SampleRun.warehouse())) {
      assertThat(
              files
                  .map(Path::toString)
                  .filter(name -> name.endsWith(".crc") || name.contains("DONE")))
          .isEmpty();
    }
    assertThat(SampleRun.warehouse().resolve("LOCK")).doesNotExist();
    assertThat(SampleRun.warehouse().resolve("LATEST"))
        .hasContent(SampleRun.folder().getFileName().toString());
  }

  /** Text that lost bytes on its way through GB18030 keeps some characters that it never had. */
  private static void golden(DuckDb duckdb, String name, String query) {
    Committed.assertHolds(
        Path.of("src/test/resources/golden/sample-" + name + ".tsv"),
        String.join("\n", duckdb.rows(query)) + "\n");
  }

  private static List<JsonNode> truth(String name) throws Exception {
    List<JsonNode> rows = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("data/truth", name))) {
      rows.add(JSON.readTree(line));
    }
    return rows;
  }

  private static String file(JsonNode record) {
    return record.get("path").asText().replaceFirst(".*/", "");
  }

  private static String key(String id, String uri) {
    String path = uri.replaceFirst(".*/data/sample/", "").replaceFirst("#.*", "");
    return id.equals("null") ? path : path.substring(0, path.indexOf('/') + 1) + id;
  }

  private static String duckType(Column column) {
    return column.name() + "\t" + duckType(column.type().simpleString());
  }

  private static String duckType(String type) {
    if (type.startsWith("array<")) {
      return duckType(type.substring(6, type.length() - 1)) + "[]";
    }
    if (type.startsWith("map<")) {
      String[] both = type.substring(4, type.length() - 1).split(",");
      return "MAP(" + duckType(both[0]) + ", " + duckType(both[1]) + ")";
    }
    if (type.startsWith("struct<")) {
      List<String> fields = new ArrayList<>();
      for (String field : type.substring(7, type.length() - 1).split(",")) {
        String[] both = field.split(":");
        String name =
            List.of("start", "end", "language").contains(both[0]) ? '"' + both[0] + '"' : both[0];
        fields.add(name + " " + duckType(both[1]));
      }
      return "STRUCT(" + String.join(", ", fields) + ")";
    }
    return switch (type) {
      case "string" -> "VARCHAR";
      case "bigint" -> "BIGINT";
      case "int" -> "INTEGER";
      case "double" -> "DOUBLE";
      case "boolean" -> "BOOLEAN";
      case "date" -> "DATE";
      case "timestamp" -> "TIMESTAMP WITH TIME ZONE";
      default -> throw new AssertionError(type);
    };
  }

  @Test
  void showPrintsRowsAndNothingElse() {
    Launcher.Result shown =
        Launcher.run(
            "show", "-w", SampleRun.warehouse().toString(), "--table", "rejected", "--limit", "1");

    assertThat(shown.status()).as(shown.err()).isZero();
    assertThat(shown.out()).startsWith("  doc_id: ").contains("  reason: ");
    assertThat(shown.err()).doesNotContain("log4j", "INFO", "WARN");
  }
}
