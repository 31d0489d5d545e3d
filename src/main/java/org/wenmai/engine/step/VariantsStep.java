package org.wenmai.engine.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.wenmai.document.stage.VariantsMode;
import org.wenmai.schema.Tables;
import org.wenmai.schema.WorkTables;
import org.wenmai.terms.statistics.WeighStage;
import org.wenmai.terms.variants.VariantsStage;
import org.wenmai.warehouse.table.WrittenTable;

/**
 * Links spellings of one name; a part of weighing for users. After weighing it finds the terms
 * counted; before weighing, which is to count spellings as their canonical form, it counts them for
 * itself.
 */
public final class VariantsStep implements Step {
  private static final String TABLE = Tables.VARIANTS.name();

  private final boolean weighed;

  private VariantsStep(boolean weighed) {
    this.weighed = weighed;
  }

  public static Step afterWeighing() {
    return new VariantsStep(true);
  }

  public static Step beforeWeighing() {
    return new VariantsStep(false);
  }

  @Override
  public String name() {
    return "variants";
  }

  @Override
  public List<StageName> stages() {
    return List.of();
  }

  @Override
  public List<String> tables() {
    return List.of(TABLE);
  }

  @Override
  public JsonNode settings(JsonNode job) {
    ObjectNode slice = job.deepCopy();
    return slice.retain("segment", "fold");
  }

  @Override
  public StepResult run(StepContext context) {
    try (StepWorkspace workspace = new StepWorkspace(context)) {
      WrittenTable written =
          context.writer().write(variants(workspace, context), context.target(TABLE));
      return new StepResult(name(), Map.of(TABLE, context.result(TABLE, written)), List.of());
    }
  }

  private Dataset<Row> variants(StepWorkspace workspace, StepContext context) {
    if (context.job().segment().variants() == VariantsMode.OFF) {
      return context.spark().createDataFrame(List.of(), WorkTables.schema(TABLE));
    }
    Dataset<Row> terms =
        weighed ? workspace.table("terms") : workspace.keep(WeighStage.spellings(workspace));
    return new VariantsStage(context.job().fold().words()).link(workspace, terms);
  }
}
