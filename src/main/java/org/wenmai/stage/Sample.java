package org.wenmai.stage;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** Records to learn from. Which ones they are follows from their ids, and from nothing else. */
public interface Sample {
  /** The columns of the records, those of ingest. */
  StructType columns();

  /** How many partitions the records lie in. */
  int partitions();

  /**
   * The first kept records of each source in each partition, by {@code doc_id}, which is a hash.
   *
   * @param most records of one source in one partition
   * @return rows of {@link #columns}, without a schema of their own
   */
  JavaRDD<Row> first(int most);
}
