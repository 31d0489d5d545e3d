package org.wenmai.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.Committed;
import org.wenmai.SparkSessions;
import org.wenmai.engine.FieldCase.ExpectedDocument;
import org.wenmai.engine.FieldCase.ExpectedRejection;
import org.wenmai.engine.step.StageName;
import org.wenmai.job.JobFile;
import org.wenmai.warehouse.Manifest;

/**
 * Inputs of the kinds that people report of other tools, through the whole pipeline: one run for
 * each folder of {@code src/test/resources/cases}.
 */
final class FieldCasesTest {
  private static final String TABLE_START = "<!-- cases -->\n";
  private static final String TABLE_END = "<!-- end of cases -->";

  @TempDir static Path folder;

  @TestFactory
  Stream<DynamicContainer> cases() {
    return FieldCase.kinds().stream().map(FieldCasesTest::container);
  }

  @Test
  void theDocumentationHasTheTableOfWhatIsTried() throws IOException {
    StringBuilder table =
        new StringBuilder("| kind | what people report | tried |\n|---|---|---|\n");
    int all = 0;
    for (String kind : FieldCase.kinds()) {
      FieldCase tried = FieldCase.read(kind);
      int count =
          tried.documents().size()
              + tried.rejected().size()
              + tried.families().size()
              + tried.apart().size();
      all += count;
      table.append("| %s | %s | %d |\n".formatted(kind, tried.need().strip(), count));
    }
    table.append("| all | | %d |\n".formatted(all));

    Path page = Path.of("docs/quality.md");
    String text = Files.readString(page);
    int start = text.indexOf(TABLE_START) + TABLE_START.length();
    int end = text.indexOf(TABLE_END);
    assertThat(end).as("marks in %s", page).isGreaterThanOrEqualTo(start);
    Committed.assertHolds(page, text.substring(0, start) + table + text.substring(end));
  }

  private static DynamicContainer container(String kind) {
    FieldCase fieldCase = FieldCase.read(kind);
    Lazy run = new Lazy(kind, fieldCase);
    List<DynamicTest> tests = new ArrayList<>();
    for (ExpectedDocument expected : fieldCase.documents()) {
      tests.add(DynamicTest.dynamicTest(expected.path(), () -> run.get().check(expected)));
    }
    for (ExpectedRejection expected : fieldCase.rejected()) {
      tests.add(
          DynamicTest.dynamicTest("rejected: " + expected.path(), () -> run.get().check(expected)));
    }
    fieldCase
        .families()
        .forEach(
            names ->
                tests.add(
                    DynamicTest.dynamicTest(
                        "together: " + names,
                        () -> assertThat(run.get().families(names)).hasSize(1))));
    fieldCase
        .apart()
        .forEach(
            names ->
                tests.add(
                    DynamicTest.dynamicTest(
                        "apart: " + names,
                        () -> assertThat(run.get().families(names)).hasSameSizeAs(names))));
    assertThat(tests).as("%s says what it expects", kind).isNotEmpty();
    return DynamicContainer.dynamicContainer(kind, tests);
  }

  /** The run of a kind, made when its first test wants it. */
  private static final class Lazy {
    private final String kind;
    private final FieldCase fieldCase;
    private PublishedRun run;

    Lazy(String kind, FieldCase fieldCase) {
      this.kind = kind;
      this.fieldCase = fieldCase;
    }

    PublishedRun get() {
      if (run == null) {
        SparkSessions.shared();
        Path warehouse = folder.resolve(kind);
        Manifest manifest =
            new Analysis(
                    JobFile.parse(fieldCase.jobFile(kind, warehouse), kind, List.of()),
                    StageName.TOPICS,
                    new ProgressPrinter(new PrintWriter(new StringWriter(), true)),
                    Clock.fixed(RunFixture.NOON, ZoneOffset.UTC))
                .run()
                .manifest();
        run = new PublishedRun(warehouse.resolve("runs").resolve(manifest.run()));
      }
      return run;
    }
  }

  /** The tables of a run in memory, for they are small. */
  private static final class PublishedRun {
    private final List<Row> documents;
    private final List<Row> rejected;
    private final Map<String, List<Row>> words = new HashMap<>();
    private final Map<String, List<Row>> keywords = new HashMap<>();

    PublishedRun(Path run) {
      documents = table(run, "documents").collectAsList();
      rejected = table(run, "rejected").collectAsList();
      for (Row row : table(run, "tokens").collectAsList()) {
        words.put(row.getAs("doc_id"), row.getList(row.fieldIndex("words")));
      }
      for (Row row : table(run, "keywords").orderBy("doc_id", "rank").collectAsList()) {
        keywords.computeIfAbsent(row.getAs("doc_id"), any -> new ArrayList<>()).add(row);
      }
    }

    private static Dataset<Row> table(Path run, String name) {
      SparkSession spark = SparkSessions.shared();
      return spark.read().parquet(run.resolve(name).toString());
    }

    void check(ExpectedRejection expected) {
      assertThat(
              rejected.stream()
                  .filter(row -> isOf(row, expected.path()))
                  .map(row -> row.<String>getAs("reason")))
          .as("reasons for %s", expected.path())
          .containsExactly(expected.reason());
    }

    void check(ExpectedDocument expected) {
      Row document = document(expected.path());
      expected
          .is()
          .forEach(
              (column, value) -> {
                Object found = document.getAs(column);
                assertThat(found == null ? null : found.toString()).as(column).isEqualTo(value);
              });
      String text = document.getAs("text");
      if (expected.text() != null) {
        assertThat(text.strip()).isEqualTo(expected.text().strip());
      }
      expected.textHas().forEach(passage -> assertThat(text).contains(passage));
      expected.textLacks().forEach(passage -> assertThat(text).doesNotContain(passage));
      checkWords(expected, words.getOrDefault(document.<String>getAs("doc_id"), List.of()));
      checkKeywords(expected, keywords.getOrDefault(document.<String>getAs("doc_id"), List.of()));
    }

    private static void checkWords(ExpectedDocument expected, List<Row> words) {
      List<String> terms = terms(words.stream());
      assertThat(terms).containsAll(expected.termsHave());
      assertThat(terms).doesNotContainAnyElementsOf(orNothing(expected.termsLack()));
      expected
          .kinds()
          .forEach(
              (kind, some) ->
                  assertThat(
                          terms(
                              words.stream()
                                  .filter(word -> word.<String>getAs("kind").equals(kind))))
                      .as(kind)
                      .containsAll(some));
      assertThat(
              terms(
                  words.stream()
                      .filter(word -> word.<String>getAs("kind").equals("word"))
                      .filter(word -> !word.<Boolean>getAs("stop"))))
          .as("words that count")
          .doesNotContainAnyElementsOf(orNothing(expected.contentLack()));
    }

    private static void checkKeywords(ExpectedDocument expected, List<Row> keywords) {
      if (expected.keywordsFirst() != null) {
        assertThat(names(keywords, 1)).as("first keyword").contains(expected.keywordsFirst());
      }
      expected
          .keywordsHave()
          .forEach(
              (count, some) ->
                  assertThat(names(keywords, count)).as("first %d", count).containsAll(some));
      expected
          .keywordsLack()
          .forEach(
              (count, none) ->
                  assertThat(names(keywords, count))
                      .as("first %d", count)
                      .doesNotContainAnyElementsOf(none));
    }

    /** Terms and surfaces of so many first keywords. */
    private static List<String> names(List<Row> keywords, int count) {
      return keywords.stream()
          .limit(count)
          .flatMap(row -> Stream.of(row.<String>getAs("term"), row.<String>getAs("surface")))
          .distinct()
          .toList();
    }

    private static List<String> terms(Stream<Row> words) {
      return words.map(word -> word.<String>getAs("term")).distinct().toList();
    }

    /** AssertJ wants at least one. */
    private static List<String> orNothing(List<String> terms) {
      return terms.isEmpty() ? List.of("\0") : terms;
    }

    /** The families that some documents are in. */
    List<String> families(List<String> names) {
      return names.stream()
          .map(name -> Objects.requireNonNull(document(name).<String>getAs("family_id")))
          .distinct()
          .toList();
    }

    /** Whether its uri ends with a whole name, or with the name of a part of a file. */
    private static boolean isOf(Row row, String path) {
      String uri = row.getAs("uri");
      return uri.endsWith("/" + path) || uri.endsWith("#" + path);
    }

    private String told(Row document) {
      return document.<String>getAs("uri").replaceAll("^.*/", "")
          + " "
          + document.<String>getAs("external_id");
    }

    private Row document(String path) {
      List<Row> found =
          documents.stream()
              .filter(row -> isOf(row, path) || path.equals(row.<String>getAs("external_id")))
              .toList();
      assertThat(found)
          .as("documents of %s among %s", path, documents.stream().map(this::told).toList())
          .hasSize(1);
      return found.get(0);
    }
  }
}
