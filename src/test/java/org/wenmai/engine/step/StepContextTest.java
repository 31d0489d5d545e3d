package org.wenmai.engine.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.SparkSessions;
import org.wenmai.schema.Tables;
import org.wenmai.schema.WorkTables;
import org.wenmai.warehouse.table.TableTarget;

/** What a step is given, and how it asks for what is not there. */
@ExtendWith(SparkSessions.class)
final class StepContextTest {
  @TempDir Path folder;

  private static StepResult result(String step, String table, long rows) {
    return new StepResult(
        step,
        Map.of(table, new StepResult.TableResult(rows, "00", Map.of(), "", List.of())),
        List.of());
  }

  @Test
  void aTargetLiesInTheFolderOfTheStepAndHasTheSchemaOfItsTable(SparkSession spark) {
    StepContext context = new StepFixture(spark, folder).context("text");

    assertThat(context.target("tokens"))
        .isEqualTo(
            new TableTarget("tokens", folder + "/text/tokens", Tables.TOKENS.schema(), List.of()));
    assertThat(context.target(WorkTables.RECORDS, "language", "script"))
        .isEqualTo(
            new TableTarget(
                "records",
                folder + "/text/records",
                WorkTables.schema(WorkTables.RECORDS),
                List.of("language", "script")));
  }

  @Test
  void aTableThatNobodyKnowsHasNoTarget(SparkSession spark) {
    StepContext context = new StepFixture(spark, folder).context("text");

    assertThatThrownBy(() -> context.target("tokenz")).hasMessageContaining("tokenz");
  }

  @Test
  void resultsOfEarlierStepsAreFoundByTheirTable(SparkSession spark) {
    StepContext context =
        new StepFixture(spark, folder)
            .with(result("text", "records", 3))
            .with(result("families", "assignments", 2))
            .context("documents");

    assertThat(context.result("records").rows()).isEqualTo(3);
    assertThat(context.result("assignments").rows()).isEqualTo(2);
    assertThatThrownBy(() -> context.result("terms"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("No earlier step wrote terms");
  }

  @Test
  void foldersAreThoseOfEarlierStepsOnly() {
    TableFolders folders = new TableFolders();
    folders.put("records", "/staging/1/records");

    assertThat(folders.folder("records")).isEqualTo("/staging/1/records");
    assertThatThrownBy(() -> folders.folder("tokens"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("No earlier step wrote tokens");
  }

  @Test
  void stagesHaveTheSameNamesOnATurkishMachine() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr"));
    try {
      assertThat(Arrays.stream(StageName.values()).map(StageName::toString))
          .containsExactly(
              "ingest",
              "repair",
              "identify",
              "fold",
              "segment",
              "families",
              "weigh",
              "topics",
              "report");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aRunGoesUpToItsLastStageAndNotFurther() {
    assertThat(
            Arrays.stream(StageName.values()).filter(stage -> stage.isWithin(StageName.IDENTIFY)))
        .containsExactly(StageName.INGEST, StageName.REPAIR, StageName.IDENTIFY);
  }
}
