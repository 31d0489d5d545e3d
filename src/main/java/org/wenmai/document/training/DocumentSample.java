package org.wenmai.document.training;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** Records to learn from. Which ones they are follows from their ids, and from nothing else. */
public interface DocumentSample {
  /** The columns of the records. */
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

  /**
   * The first kept records in each partition, whatever their source, by {@code doc_id}.
   *
   * @param most records of one partition
   * @return as {@link #first}
   */
  JavaRDD<Row> firstOfAll(int most);

  /**
   * How many records of each partition surely hold the first ones of all, as ids are spread evenly:
   * more than eight deviations above the mean practically never happens. Who asks for so many must
   * see whether a partition gave them all, and then ask for {@code wanted}.
   *
   * @param wanted records altogether
   */
  default int share(int wanted) {
    double mean = (double) wanted / partitions();
    return (int) Math.min(wanted, Math.ceil(mean + 8 * Math.sqrt(mean)) + 16);
  }
}
