package org.wenmai.document.stage;

import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.wenmai.document.DocumentStage;
import org.wenmai.document.RecordFunction;
import org.wenmai.document.WorkColumns;
import org.wenmai.schema.Tables;

/**
 * Adds the repaired text, what was done to it, which passages are boilerplate and what could not be
 * repaired. Rejects a document of which no letter, digit or symbol is left, with reason {@code
 * nothing_left}.
 */
public final class RepairStage implements DocumentStage {
  private static final List<String> ADDED =
      List.of("text", "repairs", "boilerplate", "damage", "char_count");

  private final RepairConfig config;
  private final @Nullable Broadcast<BoilerplateModel> learned;

  /** A stage that has learned nothing of the corpus: it knows boilerplate by sight. */
  public RepairStage(RepairConfig config) {
    this(config, null);
  }

  /**
   * Creates the stage.
   *
   * @param learned from the corpus; null where nothing was
   */
  public RepairStage(RepairConfig config, @Nullable Broadcast<BoilerplateModel> learned) {
    this.config = config;
    this.learned = learned;
  }

  @Override
  public String name() {
    return "repair";
  }

  @Override
  public List<String> requires() {
    return learned == null
        ? List.of(WorkColumns.RAW_TEXT)
        : List.of(WorkColumns.RAW_TEXT, WorkColumns.FEED);
  }

  @Override
  public StructType adds() {
    StructType documents = Tables.DOCUMENTS.schema();
    StructType added = new StructType();
    for (String name : ADDED) {
      added = added.add(documents.apply(name));
    }
    return added;
  }

  @Override
  public RecordFunction function() {
    return new RepairRecord(config, learned);
  }
}
