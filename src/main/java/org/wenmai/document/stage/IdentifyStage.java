package org.wenmai.document.stage;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wenmai.document.DocumentStage;
import org.wenmai.document.RecordFunction;
import org.wenmai.document.WorkColumns;

/**
 * Adds the language and script of each document and its paragraphs with theirs.
 *
 * <p>A declared language is believed; what declares no known language is ignored. A text without
 * letters is {@code und} in script Zyyy. Boilerplate is not looked at, and is in no paragraph but
 * where it stands amid one. No record is rejected.
 */
public final class IdentifyStage implements DocumentStage {
  static final String TEXT = "text";
  static final String BOILERPLATE = "boilerplate";
  static final String LANGUAGE = "language";
  static final String LANGUAGE_CONFIDENCE = "language_confidence";
  static final String SCRIPT = "script";

  private final IdentifyConfig config;

  /**
   * Creates the stage.
   *
   * @param config how languages are found
   */
  public IdentifyStage(IdentifyConfig config) {
    this.config = config;
  }

  @Override
  public String name() {
    return "identify";
  }

  @Override
  public List<String> requires() {
    return List.of(TEXT, BOILERPLATE, WorkColumns.DECLARED_LANGUAGE);
  }

  @Override
  public StructType adds() {
    return new StructType()
        .add(LANGUAGE, DataTypes.StringType, true)
        .add(LANGUAGE_CONFIDENCE, DataTypes.DoubleType, true)
        .add(SCRIPT, DataTypes.StringType, true)
        .add(WorkColumns.PARAGRAPHS, WorkColumns.PARAGRAPHS_TYPE, true);
  }

  @Override
  public RecordFunction function() {
    return new IdentifyRecord(config);
  }
}
