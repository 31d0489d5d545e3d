package org.wenmai.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.wenmai.run.table.Written;
import org.wenmai.schema.Tables;
import org.wenmai.stage.segment.Variants;
import org.wenmai.stage.variants.VariantsStage;

/** Links spellings of one name, once the terms are counted; a part of weighing for users. */
final class VariantsStep implements Step {
  private static final String TABLE = Tables.VARIANTS.name();

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
    return slice.retain("segment");
  }

  @Override
  public StepNote run(StepContext context) {
    try (StepWorkspace workspace = new StepWorkspace(context)) {
      Written written = context.writer().write(variants(workspace, context), context.target(TABLE));
      return new StepNote(name(), Map.of(TABLE, StepNote.TableNote.of(written)), List.of());
    }
  }

  private static Dataset<Row> variants(StepWorkspace workspace, StepContext context) {
    return context.job().segment().variants() == Variants.OFF
        ? context.spark().createDataFrame(List.of(), WorkTables.schema(TABLE))
        : new VariantsStage().link(workspace);
  }
}
