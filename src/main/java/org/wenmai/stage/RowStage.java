package org.wenmai.stage;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * A stage that works record by record.
 *
 * <p>It is lazy, keeps every row and adds columns. A rejection is a value in the column {@link
 * Work#REJECTION}, never a missing row; the runner separates. It never starts a session, filters,
 * collects, counts or caches.
 */
public interface RowStage {
  /** Name as users see it, one lower-case word. */
  String name();

  /** Columns that must be there, by name. */
  List<String> requires();

  /** Columns that it adds, in order. */
  StructType adds();

  /**
   * Adds the columns.
   *
   * @param records rows that have the required columns and {@link Work#REJECTION}
   */
  Dataset<Row> apply(Dataset<Row> records);
}
