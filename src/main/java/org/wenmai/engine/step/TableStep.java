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

/** A stage that needs the whole corpus: reads tables, writes tables. */
public final class TableStep implements Step {
  private final StageName stage;
  private final List<String> writes;
  private final List<String> keys;
  private final Function<Job, TableStage> room;

  /**
   * Creates the step.
   *
   * @param stage what users call it
   * @param writes the tables that it makes
   * @param keys top-level keys of the job that it depends on
   * @param room makes the stage
   */
  public TableStep(
      StageName stage, List<String> writes, List<String> keys, Function<Job, TableStage> room) {
    this.stage = stage;
    this.writes = List.copyOf(writes);
    this.keys = List.copyOf(keys);
    this.room = room;
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
    Map<String, StepResult.TableNote> notes = new LinkedHashMap<>();
    try (StepWorkspace workspace = new StepWorkspace(context)) {
      TableStage maker = room.apply(context.job());
      Map<String, Dataset<Row>> made = maker.run(workspace);
      for (String table : writes) {
        Dataset<Row> rows =
            maker.writes().contains(table) ? made.get(table) : empty(context, table);
        if (rows == null) {
          throw new IllegalStateException("Stage " + stage + " made no table " + table);
        }
        WrittenTable written = context.writer().write(rows, context.target(table));
        notes.put(table, StepResult.TableNote.of(written));
      }
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    long documents = context.note(WorkTables.RECORDS).rows();
    return new StepResult(
        name(),
        notes,
        List.of(new Manifest.Stage(stage.label(), seconds, documents, documents, Map.of())));
  }

  /** A table of the contract that no stage fills yet is there, with its schema. */
  private static Dataset<Row> empty(StepContext context, String table) {
    return context.spark().createDataFrame(List.of(), WorkTables.schema(table));
  }
}
