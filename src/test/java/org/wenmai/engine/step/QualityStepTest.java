package org.wenmai.engine.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.SparkSessions;
import org.wenmai.quality.QualityCheck;
import org.wenmai.quality.RunCounts.PreviousRun;
import org.wenmai.schema.Tables;
import org.wenmai.warehouse.Manifest;

/** The account of a run, and the checks of it as a table. */
@ExtendWith(SparkSessions.class)
final class QualityStepTest {
  private static final StepResult TEXT =
      new StepResult(
          "text",
          tables(
              "records", table(8, Map.of("und Zyyy -", 8L)),
              "rejected", table(2, Map.of("ingest repeated", 1L, "repair nothing_left", 1L)),
              "tokens", table(8, Map.of())),
          List.of(
              new Manifest.Stage("ingest", 1, 10, 9, Map.of("repeated", 1L)),
              new Manifest.Stage("repair", 1, 9, 8, Map.of("nothing_left", 1L))));
  private static final StepResult DOCUMENTS =
      new StepResult(
          "documents",
          tables(
              "documents",
              table(
                  8,
                  Map.of(
                      "en Latn day", 5L,
                      "und Zyyy -", 1L,
                      "und Latn -", 1L,
                      "unde Latn year", 1L))),
          List.of());
  private static final StepResult WEIGH =
      new StepResult(
          "weigh",
          tables("terms", table(30, Map.of())),
          List.of(new Manifest.Stage("weigh", 1, 8, 8, Map.of())));

  private static final PreviousRun BEFORE =
      new PreviousRun(40, 32, Map.of("repeated", 4L), Map.of("undated_share", 0.125));

  @TempDir Path folder;

  private static StepResult.TableResult table(long rows, Map<String, Long> tallies) {
    return new StepResult.TableResult(rows, "h" + rows, tallies, "", List.of());
  }

  private static Map<String, StepResult.TableResult> tables(Object... namesAndTables) {
    Map<String, StepResult.TableResult> tables = new LinkedHashMap<>();
    for (int i = 0; i < namesAndTables.length; i += 2) {
      tables.put((String) namesAndTables[i], (StepResult.TableResult) namesAndTables[i + 1]);
    }
    return tables;
  }

  private static Map<String, Double> values(List<QualityCheck> checks) {
    Map<String, Double> values = new LinkedHashMap<>();
    checks.forEach(check -> values.put(check.name(), check.value()));
    return values;
  }

  @Test
  void whatWasReadIsWhatTheFirstStageWasGiven() {
    assertThat(RunAccount.of(List.of(TEXT, DOCUMENTS, WEIGH)).documents())
        .isEqualTo(new Manifest.Documents(10, 8, 2));
    assertThat(RunAccount.of(List.of()).documents()).isEqualTo(new Manifest.Documents(0, 0, 0));
  }

  @Test
  void stagesAreInTheOrderInWhichTheyRan() {
    assertThat(RunAccount.of(List.of(TEXT, DOCUMENTS, WEIGH)).stages())
        .extracting(Manifest.Stage::name)
        .containsExactly("ingest", "repair", "weigh");
  }

  @Test
  void onlyTablesOfTheContractAreNamedInItsOrderWithItsVersions() {
    Map<String, Manifest.Table> published =
        RunAccount.of(List.of(WEIGH, TEXT, DOCUMENTS)).published();

    assertThat(published.keySet()).containsExactly("documents", "rejected", "tokens", "terms");
    assertThat(published.get("terms"))
        .isEqualTo(new Manifest.Table(Tables.TERMS.version(), 30, "h30", List.of()));
  }

  @Test
  void undecidedAreTheDocumentsOfNoLanguageInAnyScript() {
    QualityStep step = new QualityStep(null);

    assertThat(values(step.checks(List.of(TEXT, DOCUMENTS))))
        .containsEntry("undecided_language_share", 2.0 / 8)
        .containsEntry("undated_share", 2.0 / 8)
        .containsEntry("documents_failed", 0.0)
        .containsEntry("records_unaccounted", 0.0)
        .containsEntry("rejected_share", 0.2);
    // Records are not documents yet.
    assertThat(values(step.checks(List.of(TEXT)))).containsEntry("undecided_language_share", 0.0);
  }

  @Test
  void datesAreCountedAmongTheDocumentsThatGiveOne() {
    StepResult dates =
        new StepResult(
            "text", tables("written_dates", table(4, Map.of("yes", 3L, "no", 1L))), TEXT.stages());

    assertThat(values(new QualityStep(null).checks(List.of(dates, DOCUMENTS))))
        .containsEntry("dates_not_understood_share", 0.25);
  }

  @Test
  void aRunIsComparedWithItsPredecessorIfItHasOne() {
    List<StepResult> results = List.of(TEXT, DOCUMENTS);

    assertThat(values(new QualityStep(null).checks(results)))
        .doesNotContainKey("documents_versus_predecessor");
    assertThat(values(new QualityStep(BEFORE).checks(results)))
        .containsEntry("documents_versus_predecessor", 0.25)
        .containsEntry("rejected_repeated_versus_predecessor", 0.1 - 4.0 / 40)
        .containsEntry("rejected_nothing_left_versus_predecessor", 0.1)
        .containsEntry("undated_versus_predecessor", 0.25 - 0.125);
  }

  @Test
  void theTableHoldsTheChecks(SparkSession spark) {
    QualityStep step = new QualityStep(BEFORE);
    StepFixture fixture = new StepFixture(spark, folder).with(TEXT).with(DOCUMENTS).with(WEIGH);
    List<QualityCheck> checks = step.checks(List.of(TEXT, DOCUMENTS, WEIGH));

    StepResult result = fixture.run(step);

    assertThat(fixture.written(step, "quality").collectAsList())
        .containsExactlyInAnyOrderElementsOf(
            checks.stream()
                .map(
                    check ->
                        RowFactory.create(
                            check.name(),
                            check.level().label(),
                            check.value(),
                            check.threshold(),
                            check.passed()))
                .toList())
        .contains(RowFactory.create("rows_terms", "info", 30.0, null, true))
        .contains(RowFactory.create("documents_versus_predecessor", "warning", 0.25, 0.5, false));
    assertThat(result.tables().get("quality").rows()).isEqualTo(checks.size());
  }
}
