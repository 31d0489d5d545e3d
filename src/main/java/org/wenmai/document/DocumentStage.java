package org.wenmai.document;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * A stage that works record by record.
 *
 * <p>It keeps every row and adds columns. A rejection is a value in the column {@link
 * Work#REJECTION}, never a missing row; the runner separates. What it does is a {@link #function()}
 * of one record, which a run calls directly, one room after another; the same function extends any
 * dataset by {@link #apply}.
 */
public interface DocumentStage {
  /** Name as users see it, one lower-case word. */
  String name();

  /** Columns that must be there, by name. */
  List<String> requires();

  /** Columns that it adds, in order. */
  StructType adds();

  /** What it does with one record: gives the values of {@link #adds()}, or rejects. */
  RecordFunction function();

  /**
   * Adds the columns to a dataset; lazy.
   *
   * @param records rows that have the required columns and {@link WorkColumns#REJECTION}
   */
  default Dataset<Row> apply(Dataset<Row> records) {
    return Extension.of(records, this);
  }
}
