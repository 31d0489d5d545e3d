package org.wenmai.engine.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.wenmai.corpus.TableStage;
import org.wenmai.job.Job;
import org.wenmai.schema.WorkTables;
import org.wenmai.warehouse.Manifest;
import org.wenmai.warehouse.table.WrittenTable;

/** Runs a stage that needs the whole corpus: it reads tables and writes tables. */
public final class TableStep implements Step {
  private final StageName stage;
  private final List<String> writes;
  private final List<String> keys;
  private final Function<Job, TableStage> stageOf;

  /**
   * Creates the step.
   *
   * @param stage what users call it
   * @param writes the tables that it makes
   * @param keys top-level keys of the job that it depends on
   * @param stageOf creates the stage
   */
  public TableStep(
      StageName stage, List<String> writes, List<String> keys, Function<Job, TableStage> stageOf) {
    this.stage = stage;
    this.writes = List.copyOf(writes);
    this.keys = List.copyOf(keys);
    this.stageOf = stageOf;
  }

  @Override
  public String name() {
    return stage.label();
  }

  @Override
  public List<StageName> stages() {
    return List.of(stage);
  }

  @Override
  public List<String> tables() {
    return writes;
  }

  @Override
  public JsonNode settings(JsonNode job) {
    ObjectNode slice = job.deepCopy();
    List<String> kept = new ArrayList<>(keys);
    kept.add("seed");
    return slice.retain(kept);
  }

  @Override
  public StepResult run(StepContext context) {
    long began = System.nanoTime();
    Map<String, StepResult.TableResult> results = new LinkedHashMap<>();
    try (StepWorkspace workspace = new StepWorkspace(context)) {
      TableStage tableStage = stageOf.apply(context.job());
      Map<String, Dataset<Row>> datasets = tableStage.run(workspace);
      for (String table : writes) {
        Dataset<Row> rows =
            tableStage.writes().contains(table) ? datasets.get(table) : empty(context, table);
        if (rows == null) {
          throw new IllegalStateException("Stage " + stage + " made no table " + table);
        }
        WrittenTable written = context.writer().write(rows, context.target(table));
        results.put(table, context.result(table, written));
      }
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    long documents = context.result(WorkTables.RECORDS).rows();
    return new StepResult(
        name(),
        results,
        List.of(new Manifest.Stage(stage.label(), seconds, documents, documents, Map.of())));
  }

  /** A table of the contract that no stage fills yet is there, with its schema. */
  private static Dataset<Row> empty(StepContext context, String table) {
    return context.spark().createDataFrame(List.of(), WorkTables.schema(table));
  }
}
