package org.wenmai.stage;

import java.io.Serializable;
import org.apache.spark.sql.Row;

/**
 * What a {@link RowStage} does with one record. It travels to the executors, so it holds config
 * records only; dictionaries and models come from one holder per JVM.
 */
@FunctionalInterface
public interface RecordFunction extends Serializable {
  /**
   * Computes the columns that the stage adds.
   *
   * @param in the required columns, by name; nulls where the record has none
   */
  Outcome apply(Row in);
}
