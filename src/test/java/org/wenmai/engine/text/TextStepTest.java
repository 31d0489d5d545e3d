package org.wenmai.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wenmai.SparkSessions;
import org.wenmai.engine.step.StageName;
import org.wenmai.engine.step.StepFixture;
import org.wenmai.engine.step.StepResult;
import org.wenmai.job.JobFile;
import org.wenmai.schema.Tables;
import org.wenmai.schema.WorkTables;
import org.wenmai.warehouse.Manifest;

/** The one pass over the corpus: what it writes for each last stage, and its account. */
@ExtendWith(SparkSessions.class)
final class TextStepTest {
  private static final String FERRY =
      "{\"id\": \"1\", \"text\": \"The ferry left the harbour before dawn.\"}\n";

  @TempDir static Path folder;
  private static Path corpus;
  private static StepFixture fixture;
  private static StepResult complete;
  private static long elapsedNanos;

  /**
   * Records that ingest rejects for three reasons, one that repair rejects, three that are kept.
   */
  @BeforeAll
  static void readOnce() throws IOException {
    corpus = Files.createDirectories(folder.resolve("corpus"));
    Files.writeString(
        corpus.resolve("records.jsonl"),
        FERRY
            + FERRY
            + FERRY
            + "{\"id\": \"2\", \"text\": \"A heron stood in the reeds and waited.\"}\n"
            + "{\"id\": \"3\", \"text\": \" \\n\\t \"}\n"
            + "{\"id\": \"4\", \"text\": \"今年秋天，白河口开了新的灯笼工坊。\"}\n"
            + "{\"id\": \"5\"}\n");
    Files.write(corpus.resolve("picture.txt"), noText());
    fixture = new StepFixture(SparkSessions.shared(), folder.resolve("complete")).over(corpus);
    // What tasks that were tried again may add up to.
    fixture.clock(StageName.REPAIR).add(Long.MAX_VALUE / 4);
    fixture.clock(StageName.FOLD).add(Long.MAX_VALUE / 4);
    long began = System.nanoTime();
    complete = fixture.run(new TextStep(StageName.REPORT));
    elapsedNanos = System.nanoTime() - began;
  }

  private static byte[] noText() {
    byte[] bytes = new byte[4096];
    byte[] mark = "\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31 % 251);
    }
    System.arraycopy(mark, 0, bytes, 0, mark.length);
    return bytes;
  }

  private static Map<String, Manifest.Stage> stages(StepResult result) {
    Map<String, Manifest.Stage> stages = new TreeMap<>();
    result.stages().forEach(stage -> stages.put(stage.name(), stage));
    return stages;
  }

  private static long rows(StepResult result, String table) {
    return result.tables().get(table).rows();
  }

  @Test
  void eachStageIsGivenWhatTheOneBeforeKept() {
    assertThat(complete.stages())
        .extracting(Manifest.Stage::name)
        .containsExactly("ingest", "repair", "identify", "fold", "segment");
    assertChained(complete);
    assertThat(complete.stages().get(4).out()).isEqualTo(rows(complete, WorkTables.RECORDS));
  }

  private static void assertChained(StepResult result) {
    long in = rows(result, "rejected") + rows(result, documents(result));
    for (Manifest.Stage stage : result.stages()) {
      assertThat(stage.in()).as(stage.name()).isEqualTo(in);
      long rejected = stage.rejected().values().stream().mapToLong(Long::longValue).sum();
      assertThat(stage.out()).as(stage.name()).isEqualTo(in - rejected);
      in = stage.out();
    }
    assertThat(in).isEqualTo(rows(result, documents(result)));
  }

  private static String documents(StepResult result) {
    return result.tables().containsKey("records") ? "records" : "documents";
  }

  @Test
  void reasonsAreCountedAtTheStageThatGaveThem() {
    Map<String, Manifest.Stage> stages = stages(complete);

    assertThat(stages.get("ingest").in()).isEqualTo(8);
    assertThat(stages.get("ingest").rejected()).containsEntry("repeated", 2L).hasSize(3);
    assertThat(stages.get("repair").rejected()).isEqualTo(Map.of("nothing_left", 1L));
    assertThat(stages.get("identify").rejected()).isEmpty();
    assertThat(rows(complete, WorkTables.RECORDS)).isEqualTo(3);
  }

  @Test
  void whatIsCountedIsWhatIsInTheTable() {
    List<String> rejected = new ArrayList<>();
    for (Row row :
        fixture
            .written(new TextStep(StageName.REPORT), "rejected")
            .groupBy("stage", "reason")
            .count()
            .collectAsList()) {
      rejected.add(row.getString(0) + " " + row.getString(1) + "=" + row.getLong(2));
    }
    Map<String, Long> tallies = complete.tables().get("rejected").tallies();

    assertThat(tallies.entrySet().stream().map(Object::toString))
        .containsExactlyInAnyOrderElementsOf(rejected);
  }

  /** Of clocks that ran too far a stage gets what is left, and the sum stays what it took. */
  @Test
  void timesAreNeverNegativeNorMoreThanTheWhole() {
    assertThat(complete.stages()).allMatch(stage -> stage.seconds() >= 0);
    double sum = complete.stages().stream().mapToDouble(Manifest.Stage::seconds).sum();
    assertThat(sum).isPositive().isLessThanOrEqualTo(elapsedNanos / 1e9);
    assertThat(stages(complete).get("repair").seconds()).isEqualTo(sum);
  }

  @Test
  void keptDocumentsAreCountedByLanguageAndScript() {
    assertThat(complete.tables().get("records").tallies())
        .isEqualTo(Map.of("en Latn -", 2L, "zh Hans -", 1L));
  }

  @Test
  void eachKeptDocumentHasItsWordsAndTerms() {
    assertThat(rows(complete, "tokens")).isEqualTo(3);
    assertThat(rows(complete, WorkTables.TERM_COUNTS)).isEqualTo(3);
    assertThat(rows(complete, "paragraphs")).isEqualTo(3);
    assertThat(rows(complete, "boilerplate_lines")).isZero();
    assertThat(rows(complete, "new_words")).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "INGEST, documents rejected written_dates",
    "REPAIR, documents rejected boilerplate_lines written_dates",
    "IDENTIFY, documents rejected boilerplate_lines paragraphs written_dates",
    "FOLD, documents rejected boilerplate_lines paragraphs written_dates",
    "SEGMENT, documents rejected boilerplate_lines paragraphs tokens new_words written_dates",
    "FAMILIES, records rejected boilerplate_lines paragraphs tokens new_words written_dates",
    "WEIGH, records rejected boilerplate_lines paragraphs tokens new_words term_counts written_dates",
    "TOPICS, records rejected boilerplate_lines paragraphs tokens new_words term_counts written_dates",
    "REPORT, records rejected boilerplate_lines paragraphs tokens new_words term_counts written_dates"
  })
  void itsTablesAreThoseThatTheLastStageNeeds(StageName last, String tables) {
    assertThat(new TextStep(last).tables()).containsExactly(tables.split(" "));
  }

  /** From a run to the next only more columns are filled; what was kept stays the same. */
  @ParameterizedTest
  @EnumSource(
      value = StageName.class,
      names = {"INGEST", "REPAIR", "FOLD", "SEGMENT"})
  void aRunThatStopsEarlyWritesWhatItSaysAndAddsUp(
      StageName last, SparkSession spark, @TempDir Path place) {
    TextStep step = new TextStep(last);
    StepFixture partial = new StepFixture(spark, place).over(corpus);

    StepResult result = partial.run(step);

    assertThat(result.tables().keySet()).containsExactlyElementsOf(step.tables());
    assertThat(result.stages()).hasSize(last.ordinal() + 1);
    assertChained(result);
    for (String table : step.tables()) {
      assertThat(partial.written(step, table).count()).as(table).isEqualTo(rows(result, table));
    }
    Row filled =
        partial
            .written(step, "documents")
            .selectExpr("count(text)", "count(script)", "count(word_count)", "count(*)")
            .first();
    long all = filled.getLong(3);
    Map<StageName, Integer> since = new EnumMap<>(StageName.class);
    since.put(StageName.REPAIR, 0);
    since.put(StageName.IDENTIFY, 1);
    since.put(StageName.SEGMENT, 2);
    since.forEach(
        (stage, column) ->
            assertThat(filled.getLong(column))
                .as("%s", stage)
                .isEqualTo(stage.isWithin(last) ? all : 0));
  }

  private static JsonNode settings(String... set) {
    JsonNode job = JobFile.tree(JobFile.parse("{}", "job", List.of(set)));
    return new TextStep(StageName.REPORT).settings(job);
  }

  @Test
  void howSpellingsAreLinkedDoesNotUndoThePass() {
    assertThat(settings("segment.variants=off")).isEqualTo(settings());
    assertThat(settings("segment.variants=count")).isEqualTo(settings());
  }

  @Test
  void howTextIsCutDoes() {
    assertThat(settings("segment.engine=bigram")).isNotEqualTo(settings());
    assertThat(settings("segment.new-words=off")).isNotEqualTo(settings());
  }

  @ParameterizedTest
  @CsvSource({
    "ingest.max-document-bytes=1000, true",
    "repair.markup=false, true",
    "identify.min-confidence=0.4, true",
    "fold.regional-words=true, true",
    "families.min-shingles=11, true",
    "seed=2, true",
    "corpus.time-zone=Asia/Shanghai, true",
    "topics.count=7, false",
    "weigh.keywords=7, false",
    "report.period=year, false",
    "warehouse=elsewhere, false"
  })
  void onlyWhatThePassDependsOnUndoesIt(String setting, boolean undone) {
    assertThat(!settings(setting).equals(settings())).isEqualTo(undone);
  }

  @Test
  void theContractHasNoTableOfWorkAmongThose() {
    assertThat(new TextStep(StageName.SEGMENT).tables())
        .filteredOn(table -> !WorkTables.isPublished(table))
        .containsExactly(WorkTables.WRITTEN_DATES);
    assertThat(new TextStep(StageName.REPORT).tables())
        .filteredOn(table -> !WorkTables.isPublished(table))
        .containsExactly(WorkTables.RECORDS, WorkTables.TERM_COUNTS, WorkTables.WRITTEN_DATES)
        .doesNotContain(Tables.DOCUMENTS.name());
  }
}
