package org.wenmai.corpus;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;

/** What a {@link TableStage} may use: the session, earlier tables, and storage for datasets. */
public interface Workspace {
  /** The session of the run. */
  SparkSession spark();

  /** The seed of the run, the only source of randomness. */
  long seed();

  /** The number of partitions for a shuffle of corpus size. Results must not depend on it. */
  int partitions();

  /**
   * A table of an earlier stage, read from where it was written.
   *
   * @param name of a published table or of a work table
   */
  Dataset<Row> table(String name);

  /** The run that this one continues; empty for the first. */
  Optional<Predecessor> past();

  /** Keeps a dataset in memory and on disk until the stage ends. */
  Dataset<Row> keep(Dataset<Row> dataset);

  /**
   * Brings rows to the driver.
   *
   * @param limit the maximum number of rows; more is an error that names {@code key}
   * @param key the configuration key that bounds the rows
   */
  default List<Row> collect(Dataset<Row> dataset, int limit, String key) {
    return BoundedCollect.of(dataset, limit)
        .orElseThrow(
            () ->
                new WenmaiException(
                    ErrorCode.CONFIG_INVALID,
                    key
                        + " is "
                        + limit
                        + ", and there are more rows than that to hold on the driver.",
                    "Raise it if the driver has the memory."));
  }
}
