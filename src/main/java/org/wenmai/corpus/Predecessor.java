package org.wenmai.corpus;

import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The run that this one continues. */
public interface Predecessor {
  /** Its id. */
  String run();

  /**
   * A table that it published, such as {@code index} or {@code model}.
   *
   * @return empty where it has none of that name and of the version that we read
   */
  Optional<Dataset<Row>> table(String name);
}
