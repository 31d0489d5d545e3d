package org.wenmai.document;

import java.io.Serializable;
import org.apache.spark.sql.Row;

/**
 * What a {@link DocumentStage} does with one record. It travels to the executors, so it holds
 * config records only; dictionaries and models come from one holder per JVM.
 */
@FunctionalInterface
public interface RecordFunction extends Serializable {
  /**
   * Computes the columns that the stage adds.
   *
   * <p>Rows within a column go by the places of their fields: they may be without a schema.
   *
   * @param in the required columns, by name; nulls where the record has none
   */
  Outcome apply(Row in);

  /** As {@link #apply}; what throws rejects its record: a bad document never kills a run. */
  default Outcome attempt(Row in) {
    try {
      return apply(in);
    } catch (RuntimeException | StackOverflowError e) {
      return Outcome.rejected("failed", e.toString());
    }
  }
}
