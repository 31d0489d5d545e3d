package org.wenmai.engine.step;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.wenmai.schema.Tables;
import org.wenmai.schema.WorkTables;
import org.wenmai.warehouse.table.WrittenTable;

/** Writes the documents with the family that each belongs to. */
public final class DocumentsStep implements Step {
  @Override
  public String name() {
    return "documents";
  }

  @Override
  public List<StageName> stages() {
    return List.of();
  }

  @Override
  public List<String> tables() {
    return List.of(Tables.DOCUMENTS.name());
  }

  @Override
  public JsonNode settings(JsonNode job) {
    return new ObjectMapper().createObjectNode();
  }

  @Override
  public StepResult run(StepContext context) {
    try (StepWorkspace workspace = new StepWorkspace(context)) {
      Dataset<Row> documents = withFamilies(context, workspace);
      WrittenTable written =
          context
              .writer()
              .write(
                  documents,
                  context.target(Tables.DOCUMENTS.name(), StepContext.documentTallies()));
      return new StepResult(
          name(),
          Map.of(Tables.DOCUMENTS.name(), context.result(Tables.DOCUMENTS.name(), written)),
          List.of());
    }
  }

  /** A document that is in no family of copies is its own original. */
  private static Dataset<Row> withFamilies(StepContext context, StepWorkspace workspace) {
    Dataset<Row> records = workspace.table(WorkTables.RECORDS);
    if (context.result(WorkTables.ASSIGNMENTS).rows() == 0) {
      return records
          .withColumn("family_id", col("doc_id"))
          .withColumn("family_role", lit("original"))
          .withColumn("family_size", lit(1L));
    }
    return records
        .join(
            workspace.table(WorkTables.ASSIGNMENTS),
            scala.jdk.javaapi.CollectionConverters.asScala(List.of("doc_id")).toSeq(),
            "left")
        .withColumn("family_id", coalesce(col("family_id"), col("doc_id")))
        .withColumn("family_role", coalesce(col("family_role"), lit("original")))
        .withColumn("family_size", coalesce(col("family_size"), lit(1L)));
  }
}
