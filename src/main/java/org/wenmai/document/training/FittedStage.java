package org.wenmai.document.training;

import java.util.List;
import org.apache.spark.sql.Row;
import org.wenmai.document.DocumentStage;

/**
 * What an {@link Estimator} makes: a stage, and what was learned as rows of a published table.
 *
 * @param stage works by what was learned, which travels to the executors as a broadcast
 * @param table name of the table
 * @param rows in a fixed order
 */
public record FittedStage(DocumentStage stage, String table, List<Row> rows) {
  public FittedStage {
    rows = List.copyOf(rows);
  }
}
