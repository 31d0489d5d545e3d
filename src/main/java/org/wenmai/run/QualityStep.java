package org.wenmai.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.wenmai.quality.Check;
import org.wenmai.quality.Checks;
import org.wenmai.run.table.Written;
import org.wenmai.schema.Tables;

/** Writes the outcome of the checks. What they say is decided by the gate, not here. */
final class QualityStep implements Step {
  private final @Nullable Long publishedBefore;

  /**
   * Creates the step.
   *
   * @param publishedBefore documents of the predecessor; null without one
   */
  QualityStep(@Nullable Long publishedBefore) {
    this.publishedBefore = publishedBefore;
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

  /** The checks of a run whose steps noted this. */
  List<Check> checks(List<StepNote> notes) {
    return Checks.of(RunAccount.of(notes).counts(publishedBefore));
  }

  @Override
  public StepNote run(StepContext context) {
    List<Row> rows =
        checks(context.notes()).stream()
            .map(
                check ->
                    RowFactory.create(
                        check.name(),
                        check.level().label(),
                        check.value(),
                        check.threshold(),
                        check.passed()))
            .toList();
    Written written =
        context
            .writer()
            .write(
                context.spark().createDataFrame(rows, Tables.QUALITY.schema()),
                context.target(Tables.QUALITY.name()));
    return new StepNote(
        name(), Map.of(Tables.QUALITY.name(), StepNote.TableNote.of(written)), List.of());
  }
}
