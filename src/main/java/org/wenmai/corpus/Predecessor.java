package org.wenmai.corpus;

import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The run that this one continues. */
public interface Predecessor {
  /** The id of the run. */
  String run();

  /**
   * A table that the run published, such as {@code index} or {@code model}.
   *
   * @return empty where it has no table of this name in the version that this release reads
   */
  Optional<Dataset<Row>> table(String name);
}
