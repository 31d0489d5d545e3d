package org.wenmai.engine.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.SparkSessions;
import org.wenmai.corpus.TableStage;
import org.wenmai.corpus.Workspace;
import org.wenmai.job.Job;
import org.wenmai.job.JobFile;
import org.wenmai.schema.Tables;
import org.wenmai.schema.WorkTables;
import org.wenmai.warehouse.Manifest;

/** A stage over tables as a step of a run: what it reads, writes, keeps and gives back. */
@ExtendWith(SparkSessions.class)
final class TableStepTest {
  private static final String SUBSTITUTIONS = Tables.SUBSTITUTIONS.name();

  @TempDir Path folder;
  private final List<Dataset<Row>> kept = new ArrayList<>();

  /** A stage that says what it writes and makes what it is told to. */
  private record PlannedStage(
      List<String> writes, Function<Workspace, Map<String, Dataset<Row>>> work)
      implements TableStage {
    @Override
    public Map<String, Dataset<Row>> run(Workspace workspace) {
      return work.apply(workspace);
    }
  }

  private static TableStep step(
      List<String> declared,
      List<String> writes,
      Function<Workspace, Map<String, Dataset<Row>>> work) {
    return new TableStep(
        StageName.WEIGH, declared, List.of("weigh"), job -> new PlannedStage(writes, work));
  }

  private StepFixture fixture(SparkSession spark) {
    return new StepFixture(spark, folder)
        .with(WorkTables.RECORDS, record("a", "one"), record("b", "two"), record("c", "two"));
  }

  private static Row record(String id, String text) {
    return StepFixture.row(WorkTables.RECORDS, Map.of("doc_id", id, "text", text));
  }

  /** A word for each text: two occurrences of "two". */
  private Map<String, Dataset<Row>> terms(Workspace workspace) {
    Dataset<Row> counted = workspace.table(WorkTables.RECORDS).groupBy("text").count();
    kept.add(workspace.keep(counted));
    return Map.of(
        "terms",
        kept.get(0)
            .selectExpr(
                "'en' as language",
                "text as term",
                "text as surface",
                "count as documents",
                "count as families",
                "count as occurrences",
                "1.0 as idf"));
  }

  @Test
  void whatAStageMakesIsWrittenAndCounted(SparkSession spark) {
    StepFixture fixture = fixture(spark);
    TableStep step = step(List.of("terms"), List.of("terms"), this::terms);

    StepResult result = fixture.run(step);

    assertThat(result.step()).isEqualTo("weigh");
    assertThat(result.tables()).containsOnlyKeys("terms");
    assertThat(result.tables().get("terms").rows()).isEqualTo(2);
    assertThat(
            fixture
                .written(step, "terms")
                .orderBy("term")
                .select("term", "documents")
                .toJSON()
                .collectAsList())
        .containsExactly(
            "{\"term\":\"one\",\"documents\":1}", "{\"term\":\"two\",\"documents\":2}");
  }

  @Test
  void itsStageKeepsEveryDocument(SparkSession spark) {
    StepResult result = fixture(spark).run(step(List.of("terms"), List.of("terms"), this::terms));

    assertThat(result.stages()).hasSize(1);
    Manifest.Stage stage = result.stages().get(0);
    assertThat(List.of(stage.name(), stage.in(), stage.out(), stage.rejected()))
        .isEqualTo(List.of("weigh", 3L, 3L, Map.of()));
    assertThat(stage.seconds()).isPositive();
  }

  @Test
  void aTableThatNoStageFillsYetIsThereWithItsSchema(SparkSession spark) {
    StepFixture fixture = fixture(spark);
    TableStep step = step(List.of("terms", SUBSTITUTIONS), List.of("terms"), this::terms);

    StepResult result = fixture.run(step);

    assertThat(result.tables().get(SUBSTITUTIONS).rows()).isZero();
    Dataset<Row> written = fixture.written(step, SUBSTITUTIONS);
    assertThat(written.count()).isZero();
    assertThat(written.columns())
        .containsExactly(Tables.SUBSTITUTIONS.columnNames().toArray(String[]::new));
  }

  @Test
  void aStageThatDoesNotMakeWhatItSaysIsABug(SparkSession spark) {
    TableStep step =
        step(List.of("terms", SUBSTITUTIONS), List.of("terms", SUBSTITUTIONS), this::terms);

    assertThatThrownBy(() -> fixture(spark).run(step))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Stage weigh made no table " + SUBSTITUTIONS);
    assertThat(kept).isNotEmpty().allMatch(TableStepTest::isGivenBack);
  }

  @Test
  void aTableThatNoEarlierStepWroteIsABug(SparkSession spark) {
    TableStep step =
        step(
            List.of("terms"),
            List.of("terms"),
            workspace -> Map.of("terms", workspace.table("tokens")));

    assertThatThrownBy(() -> fixture(spark).run(step))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("No earlier step wrote tokens");
  }

  @Test
  void whatAStageKeptIsGivenBackWhenItsTablesAreWritten(SparkSession spark) {
    TableStep step =
        step(
            List.of("terms"),
            List.of("terms"),
            workspace -> {
              Map<String, Dataset<Row>> made = terms(workspace);
              assertThat(isGivenBack(kept.get(0))).as("given back while it is needed").isFalse();
              return made;
            });

    fixture(spark).run(step);

    assertThat(kept).hasSize(1).allMatch(TableStepTest::isGivenBack);
  }

  @Test
  void whatAStageKeptIsGivenBackWhenItFails(SparkSession spark) {
    TableStep step =
        step(
            List.of("terms"),
            List.of("terms"),
            workspace -> {
              terms(workspace);
              kept.add(workspace.keep(workspace.table(WorkTables.RECORDS)));
              throw new IllegalArgumentException("planted");
            });

    assertThatThrownBy(() -> fixture(spark).run(step)).hasMessage("planted");

    assertThat(kept).hasSize(2).allMatch(TableStepTest::isGivenBack);
  }

  private static boolean isGivenBack(Dataset<Row> dataset) {
    return dataset.storageLevel().equals(StorageLevel.NONE());
  }

  @Test
  void aStageIsGivenWhatTheRunHas(SparkSession spark) {
    List<Object> given = new ArrayList<>();
    TableStep step =
        step(
            List.of("terms"),
            List.of("terms"),
            workspace -> {
              given.addAll(List.of(workspace.seed(), workspace.partitions(), workspace.past()));
              assertThat(workspace.spark()).isSameAs(spark);
              assertThat(workspace.table(WorkTables.RECORDS).schema())
                  .isEqualTo(WorkTables.schema(WorkTables.RECORDS).asNullable());
              return terms(workspace);
            });

    fixture(spark).set("seed=41").run(step);

    assertThat(given).isEqualTo(List.of(41L, 2, java.util.Optional.empty()));
  }

  @Test
  void itDependsOnItsKeysAndTheSeedOnly() {
    TableStep step = new TableStep(StageName.TOPICS, List.of(), List.of("topics", "report"), any());
    JsonNode job = JobFile.tree(Job.DEFAULTS);

    JsonNode settings = step.settings(job);

    assertThat(settings.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("topics", "report", "seed");
    assertThat(settings.get("topics")).isEqualTo(job.get("topics"));
    assertThat(job.has("corpus")).as("the job itself stays whole").isTrue();
    assertThat(step.stages()).containsExactly(StageName.TOPICS);
  }

  private static Function<Job, TableStage> any() {
    return job -> new PlannedStage(List.of(), workspace -> Map.of());
  }
}
