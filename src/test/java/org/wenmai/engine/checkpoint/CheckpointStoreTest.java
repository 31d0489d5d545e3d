package org.wenmai.engine.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileUtil;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenmai.SparkSessions;
import org.wenmai.engine.step.DocumentsStep;
import org.wenmai.engine.step.QualityStep;
import org.wenmai.engine.step.StageName;
import org.wenmai.engine.step.Step;
import org.wenmai.engine.step.StepResult;
import org.wenmai.engine.step.TableStep;
import org.wenmai.engine.step.VariantsStep;
import org.wenmai.engine.text.TextStep;
import org.wenmai.job.JobFile;
import org.wenmai.source.io.Compression;
import org.wenmai.source.plan.IgnoreReason;
import org.wenmai.source.plan.IgnoredPath;
import org.wenmai.source.plan.InputFile;
import org.wenmai.source.plan.InputListing;
import org.wenmai.source.plan.SourceFormat;
import org.wenmai.text.tokenize.jieba.UserWordList;
import org.wenmai.text.tokenize.user.UserWord;
import org.wenmai.warehouse.Manifest;
import org.wenmai.warehouse.Warehouse;
import org.wenmai.warehouse.table.TableTarget;
import org.wenmai.warehouse.table.TableWriter;
import org.wenmai.warehouse.table.WrittenTable;

/** What makes a finished step worthless, and what leaves it as it is. */
@ExtendWith(SparkSessions.class)
final class CheckpointStoreTest {
  private static final StructType NAMES = new StructType().add("name", DataTypes.StringType, false);
  private static final InputFile FILE = file("file:/corpus/a.txt", 7, 1000);

  @TempDir Path folder;
  private Warehouse warehouse;

  private StageName last = StageName.REPORT;
  private InputListing inputs = new InputListing(List.of(FILE), List.of());
  private UserWordList words = UserWordList.none();
  private Optional<String> predecessor = Optional.empty();
  private JsonNode job = job();

  @BeforeEach
  void open() {
    warehouse = new Warehouse(new Configuration(), folder.toString());
  }

  private static InputFile file(String path, long length, long modified) {
    return new InputFile(path, 0, SourceFormat.TEXT, Compression.NONE, length, modified, "a.txt");
  }

  private static JsonNode job(String... set) {
    return JobFile.tree(JobFile.parse("{}", "job", List.of(set)));
  }

  /** A pipeline of the same order as the real one; none of its steps is run here. */
  private static List<Step> steps(StageName last) {
    return List.of(
        new TextStep(last),
        tables(StageName.FAMILIES, "families", "fold"),
        new DocumentsStep(),
        tables(StageName.WEIGH, "weigh"),
        VariantsStep.afterWeighing(),
        tables(StageName.TOPICS, "topics", "report"),
        new QualityStep(null));
  }

  private static Step tables(StageName stage, String... keys) {
    return new TableStep(
        stage,
        List.of("terms"),
        List.of(keys),
        any -> {
          throw new AssertionError("not run");
        });
  }

  private CheckpointStore store() {
    return CheckpointStore.of(warehouse, steps(last), last, job, inputs, words, predecessor);
  }

  private Map<String, String> fingerprints() {
    CheckpointStore store = store();
    Map<String, String> all = new LinkedHashMap<>();
    steps(last).forEach(step -> all.put(step.name(), store.fingerprint(step)));
    return all;
  }

  /** The steps that are not valid any more. */
  private List<String> undoneBy(Runnable change) {
    Map<String, String> before = fingerprints();
    String run = store().fingerprint();
    change.run();
    List<String> undone = new ArrayList<>();
    fingerprints()
        .forEach(
            (step, fingerprint) -> {
              if (!fingerprint.equals(before.get(step))) {
                undone.add(step);
              }
            });
    assertThat(store().fingerprint().equals(run))
        .as("the run is the same")
        .isEqualTo(undone.isEmpty());
    return undone;
  }

  private void assertAllUndoneBy(Runnable change) {
    assertThat(undoneBy(change))
        .containsExactly("text", "families", "documents", "weigh", "variants", "topics", "quality");
  }

  @Test
  void theSameAgainIsTheSame() {
    assertThat(undoneBy(() -> {})).isEmpty();
    assertThat(fingerprints().values()).doesNotHaveDuplicates().allMatch(it -> it.length() == 32);
    assertThat(store().fingerprints()).containsExactlyElementsOf(fingerprints().values());
  }

  @Test
  void anotherLengthTimeOrPathOfAFileUndoesAll() {
    assertAllUndoneBy(() -> inputs = listing(file(FILE.path(), 8, 1000)));
    assertAllUndoneBy(() -> inputs = listing(file(FILE.path(), 8, 1001)));
    assertAllUndoneBy(() -> inputs = listing(file("file:/corpus/b.txt", 8, 1001)));
    assertAllUndoneBy(() -> inputs = listing(inputs.files().get(0), FILE));
  }

  private static InputListing listing(InputFile... files) {
    return new InputListing(List.of(files), List.of());
  }

  @Test
  void lengthAndTimeAreNotMistakenForEachOther() {
    inputs = listing(file(FILE.path(), 11, 1));
    assertAllUndoneBy(() -> inputs = listing(file(FILE.path(), 1, 11)));
  }

  @Test
  void aFileThatIsSkippedUndoesNothing() {
    IgnoredPath dot = new IgnoredPath(".b", IgnoreReason.HIDDEN);
    assertThat(undoneBy(() -> inputs = new InputListing(List.of(FILE), List.of(dot)))).isEmpty();
  }

  @Test
  void anotherPredecessorUndoesAll() {
    assertAllUndoneBy(() -> predecessor = Optional.of("first"));
    assertAllUndoneBy(() -> predecessor = Optional.of("second"));
  }

  @Test
  void aUserWordOrItsFrequencyUndoesAll() {
    assertAllUndoneBy(() -> words = UserWordList.of(List.of(UserWord.of("灯笼工坊"))));
    assertAllUndoneBy(() -> words = UserWordList.of(List.of(new UserWord("灯笼工坊", 5))));
    assertAllUndoneBy(() -> words = UserWordList.of(List.of(new UserWord("灯笼作坊", 5))));
  }

  /** A step depends on its settings, and on the steps before it. */
  @ParameterizedTest
  @CsvSource({
    "topics.count=7, topics quality",
    "report.period=year, topics quality",
    "weigh.keywords=3, weigh variants topics quality",
    "segment.variants=off, variants topics quality",
    "families.near-threshold=0.4, text families documents weigh variants topics quality",
    "segment.engine=bigram, text families documents weigh variants topics quality",
    "fold.regional-words=true, text families documents weigh variants topics quality",
    "seed=2, text families documents weigh variants topics quality",
    "warehouse=elsewhere, ''",
    "history=none, ''"
  })
  void aSettingUndoesItsStepAndThoseAfterIt(String setting, String undone) {
    assertThat(String.join(" ", undoneBy(() -> job = job(setting)))).isEqualTo(undone);
  }

  @Test
  void aRunThatEndsEarlierIsAnotherRun() {
    String complete = store().fingerprint();
    last = StageName.TOPICS;

    assertThat(store().fingerprint()).isNotEqualTo(complete);
  }

  @Test
  void aTextStepThatWritesOtherTablesIsAnotherStep() {
    assertAllUndoneBy(() -> last = StageName.FAMILIES);
  }

  @Test
  void aStepThatIsNotInThePipelineHasNoFingerprint() {
    CheckpointStore store =
        CheckpointStore.of(
            warehouse, List.of(new DocumentsStep()), last, job, inputs, words, predecessor);

    assertThatThrownBy(() -> store.fingerprint(new TextStep(last)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("No step text");
  }

  /** As a step does: real files first, then the note. */
  private StepResult finish(
      SparkSession spark, CheckpointStore store, Step step, String... tables) {
    Map<String, StepResult.TableResult> results = new LinkedHashMap<>();
    List<Row> rows = List.of(RowFactory.create("灯"), RowFactory.create("lamp"));
    for (String table : tables) {
      String place = folder + "/" + Warehouse.stagingName(store.fingerprint(step)) + "/" + table;
      WrittenTable written =
          new TableWriter(spark)
              .write(
                  spark.createDataFrame(rows, NAMES),
                  new TableTarget(table, place, NAMES, List.of("name")));
      results.put(
          table,
          new StepResult.TableResult(
              written.rows(),
              written.hash().toHex(),
              written.tallies(),
              Warehouse.stagingName(store.fingerprint(step)) + "/" + table,
              written.files()));
    }
    StepResult result =
        new StepResult(
            step.name(),
            results,
            List.of(
                new Manifest.Stage("ingest", 0.125, 9, 7, Map.of("repeated", 2L)),
                new Manifest.Stage("repair", 0, 7, 7, Map.of())));
    store.finish(step, result);
    return result;
  }

  @Test
  void aFinishedStepGivesBackWhatItNoted(SparkSession spark) {
    Step step = new TextStep(last);
    StepResult result = finish(spark, store(), step, "records", "rejected");

    assertThat(result.tables().get("records").tallies()).isEqualTo(Map.of("灯", 1L, "lamp", 1L));
    assertThat(store().finished(step)).contains(result);
    assertThat(store().finished(new DocumentsStep())).isEmpty();
  }

  @Test
  void aResultIsTheSameAfterJson(SparkSession spark) throws IOException {
    StepResult result = finish(spark, store(), new TextStep(last), "records");
    ObjectMapper json = new ObjectMapper();

    assertThat(json.readValue(json.writeValueAsString(result), StepResult.class)).isEqualTo(result);
  }

  @Test
  void aStepIsNotFinishedWhileItsTablesAreThereWithoutTheNote(SparkSession spark)
      throws IOException {
    Step step = new TextStep(last);
    finish(spark, store(), step, "records");

    Files.delete(stagingOf(step).resolve("DONE.json"));

    assertThat(store().finished(step)).isEmpty();
  }

  @Test
  void aStepIsNotFinishedWhenATableIsGone(SparkSession spark) {
    Step step = new TextStep(last);
    finish(spark, store(), step, "records", "rejected");

    FileUtil.fullyDelete(stagingOf(step).resolve("rejected").toFile());

    assertThat(store().finished(step)).isEmpty();
  }

  @Test
  void whatAnotherJobFinishedIsNotTaken(SparkSession spark) {
    Step step = new TextStep(last);
    finish(spark, store(), step, "records");

    job = job("seed=2");

    assertThat(store().finished(step)).isEmpty();
  }

  @Test
  void aStepWhoseNoteIsTornIsNotFinished(SparkSession spark) throws IOException {
    Step step = new TextStep(last);
    finish(spark, store(), step, "records");
    Files.writeString(stagingOf(step).resolve("DONE.json"), "{\"step\": \"te");

    assertThat(store().finished(step)).isEmpty();
    assertThat(store().hasCheckpoint(step)).isTrue();
  }

  @Test
  void aStepWithAFileThatIsCutOffIsNotFinished(SparkSession spark) throws IOException {
    Step step = new TextStep(last);
    StepResult result = finish(spark, store(), step, "records");
    Path file =
        stagingOf(step).resolve("records/" + result.tables().get("records").files().get(0).name());
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) - 1));

    assertThat(store().finished(step)).isEmpty();
  }

  private Path stagingOf(Step step) {
    return folder.resolve(Warehouse.stagingName(store().fingerprint(step)));
  }
}
