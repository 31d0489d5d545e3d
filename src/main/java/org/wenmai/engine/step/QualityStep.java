package org.wenmai.engine.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.wenmai.quality.QualityCheck;
import org.wenmai.quality.QualityChecks;
import org.wenmai.quality.RunCounts.PreviousRun;
import org.wenmai.schema.Tables;
import org.wenmai.warehouse.table.WrittenTable;

/** Writes the outcome of the checks. The gate decides what follows from it. */
public final class QualityStep implements Step {
  private final @Nullable PreviousRun before;

  /**
   * Creates the step.
   *
   * @param before the run that this one continues; null without one
   */
  public QualityStep(@Nullable PreviousRun before) {
    this.before = before;
  }

  @Override
  public String name() {
    return "quality";
  }

  @Override
  public List<StageName> stages() {
    return List.of();
  }

  @Override
  public List<String> tables() {
    return List.of(Tables.QUALITY.name());
  }

  @Override
  public JsonNode settings(JsonNode job) {
    return new ObjectMapper().createObjectNode();
  }

  /** The checks of a run whose steps had these results. */
  public List<QualityCheck> checks(List<StepResult> results) {
    return QualityChecks.of(RunAccount.of(results).counts(before));
  }

  @Override
  public StepResult run(StepContext context) {
    List<Row> rows =
        checks(context.results()).stream()
            .map(
                check ->
                    RowFactory.create(
                        check.name(),
                        check.level().label(),
                        check.value(),
                        check.threshold(),
                        check.passed()))
            .toList();
    WrittenTable written =
        context
            .writer()
            .write(
                context.spark().createDataFrame(rows, Tables.QUALITY.schema()),
                context.target(Tables.QUALITY.name()));
    return new StepResult(
        name(),
        Map.of(Tables.QUALITY.name(), context.result(Tables.QUALITY.name(), written)),
        List.of());
  }
}
