package org.wenmai.corpus;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A stage that needs the whole corpus and makes tables of it.
 *
 * <p>It may run Spark jobs; it persists datasets only through the {@link Workspace}, and collects
 * only what a configured size bounds.
 */
public interface TableStage {
  /** Names of the tables that it makes. */
  List<String> writes();

  /**
   * Makes the tables.
   *
   * @return one dataset for each name in {@link #writes()}, with the columns of the contract in any
   *     order
   */
  Map<String, Dataset<Row>> run(Workspace workspace);
}
