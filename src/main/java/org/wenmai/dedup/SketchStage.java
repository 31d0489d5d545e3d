package org.wenmai.dedup;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.wenmai.dedup.families.FamiliesStage;
import org.wenmai.dedup.sketch.DocumentSketch;
import org.wenmai.document.DocumentStage;
import org.wenmai.document.Outcome;
import org.wenmai.document.RecordFunction;
import org.wenmai.document.WorkColumns;

/** Adds the sketch of each document, by which {@link FamiliesStage} finds likely copies. */
public final class SketchStage implements DocumentStage {
  private static final StructType ADDS =
      new StructType().add(WorkColumns.SKETCH, WorkColumns.SKETCH_TYPE, true);

  private final FamiliesConfig config;

  /**
   * Creates the stage.
   *
   * @param config says which documents are too short for a signature
   */
  public SketchStage(FamiliesConfig config) {
    this.config = requireNonNull(config, "config");
  }

  @Override
  public String name() {
    return "sketch";
  }

  @Override
  public List<String> requires() {
    return List.of("text", WorkColumns.FOLDED, "boilerplate");
  }

  @Override
  public StructType adds() {
    return ADDS;
  }

  @Override
  public RecordFunction function() {
    int minShingles = config.minShingles();
    return in -> outcome(in, minShingles);
  }

  private static Outcome outcome(Row in, int minShingles) {
    DocumentSketch sketch = DocumentSketch.of(ComparedText.of(in), minShingles);
    return Outcome.of(RowFactory.create(sketch.exact(), sketch.shingles(), sketch.signature()));
  }
}
