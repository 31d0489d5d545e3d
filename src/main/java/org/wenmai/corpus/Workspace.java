package org.wenmai.corpus;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;

/** What a {@link TableStage} may use: earlier tables, the session, room for what it must keep. */
public interface Workspace {
  /** The session of the run. */
  SparkSession spark();

  /** The run's seed, the only source of chance. */
  long seed();

  /** How many partitions a shuffle of corpus size should have. Never shows in results. */
  int partitions();

  /**
   * An earlier table, read from where it was written.
   *
   * @param name a published table or one that an earlier stage left for work
   */
  Dataset<Row> table(String name);

  /** The run that this one continues; empty for the first. */
  Optional<Predecessor> past();

  /** Keeps a dataset in memory and on disk until the stage ends. */
  Dataset<Row> keep(Dataset<Row> dataset);

  /**
   * Brings rows to the driver.
   *
   * @param limit the most that is allowed; more is an error that names {@code key}
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
