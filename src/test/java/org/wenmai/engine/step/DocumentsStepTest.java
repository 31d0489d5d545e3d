package org.wenmai.engine.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.SparkSessions;
import org.wenmai.job.Job;
import org.wenmai.job.JobFile;
import org.wenmai.schema.Tables;
import org.wenmai.schema.WorkTables;

/** The documents of a run with the family of each. */
@ExtendWith(SparkSessions.class)
final class DocumentsStepTest {
  private static final Step STEP = new DocumentsStep();

  @TempDir Path folder;

  private StepFixture fixture(SparkSession spark, Row... assignments) {
    return new StepFixture(spark, folder)
        .with(
            WorkTables.RECORDS,
            record("a", "en", "Latn"),
            record("b", "zh", "Hans"),
            record("c", "und", "Zyyy"),
            record("d", "zh", "Hans"))
        .with(WorkTables.ASSIGNMENTS, assignments);
  }

  private static Row record(String id, String language, String script) {
    return StepFixture.row(
        WorkTables.RECORDS,
        Map.of("doc_id", id, "language", language, "script", script, "text", "text of " + id));
  }

  private static List<String> families(StepFixture fixture) {
    return fixture
        .written(STEP, "documents")
        .orderBy("doc_id")
        .selectExpr("concat_ws(' ', doc_id, text, family_id, family_role, family_size)")
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  @Test
  void withoutCopiesEachDocumentIsItsOwnFamily(SparkSession spark) {
    StepFixture fixture = fixture(spark);

    StepResult result = fixture.run(STEP);

    assertThat(families(fixture))
        .containsExactly(
            "a text of a a original 1",
            "b text of b b original 1",
            "c text of c c original 1",
            "d text of d d original 1");
    assertThat(result.tables().get("documents").rows()).isEqualTo(4);
  }

  @Test
  void copiesHaveTheFamilyThatTheyWereAssigned(SparkSession spark) {
    StepFixture fixture =
        fixture(
            spark,
            RowFactory.create("d", "earlier", "original", 7L),
            RowFactory.create("b", "earlier", "copy", 7L));

    fixture.run(STEP);

    assertThat(families(fixture))
        .containsExactly(
            "a text of a a original 1",
            "b text of b earlier copy 7",
            "c text of c c original 1",
            "d text of d earlier original 7");
  }

  @Test
  void theColumnsAreThoseOfTheContract(SparkSession spark) {
    StepFixture fixture = fixture(spark, RowFactory.create("b", "b", "original", 2L));

    fixture.run(STEP);

    assertThat(fixture.written(STEP, "documents").columns())
        .containsExactly(Tables.DOCUMENTS.columnNames().toArray(String[]::new));
  }

  @Test
  void documentsAreCountedByLanguageAndScript(SparkSession spark) {
    StepResult result = fixture(spark).run(STEP);

    assertThat(result.tables().get("documents").tallies())
        .isEqualTo(Map.of("en Latn -", 1L, "zh Hans -", 2L, "und Zyyy -", 1L));
    assertThat(result.stages()).isEmpty();
  }

  @Test
  void theSameDocumentsGiveTheSameHashWithAndWithoutTheJoin(SparkSession spark) {
    String alone = fixture(spark).run(STEP).tables().get("documents").hash();
    Row own = RowFactory.create("b", "b", "original", 1L);
    Row copy = RowFactory.create("b", "a", "copy", 2L);

    assertThat(fixture(spark, own).run(STEP).tables().get("documents").hash()).isEqualTo(alone);
    assertThat(fixture(spark, copy).run(STEP).tables().get("documents").hash()).isNotEqualTo(alone);
  }

  @Test
  void beforeFamiliesAreFoundItCannotRun(SparkSession spark) {
    StepFixture early =
        new StepFixture(spark, folder).with(WorkTables.RECORDS, record("a", "en", "Latn"));

    assertThatThrownBy(() -> early.run(STEP))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("No earlier step wrote assignments");
  }

  @Test
  void noSettingButThoseOfEarlierStepsCounts() {
    assertThat(STEP.settings(JobFile.tree(Job.DEFAULTS)))
        .isEqualTo(new ObjectMapper().createObjectNode());
  }
}
