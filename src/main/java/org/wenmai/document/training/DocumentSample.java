package org.wenmai.document.training;

import org.apache.spark.api.java.JavaRDD;
import org.wenmai.document.Document;

/**
 * Documents to learn from. Which ones they are follows from their ids, and from nothing else. They
 * are made anew each time they are read, and cannot be shuffled.
 */
public interface DocumentSample {
  /** How many partitions the documents lie in. */
  int partitions();

  /**
   * The first kept documents of each source in each partition, by {@code doc_id}, which is a hash.
   *
   * @param most documents of one source in one partition
   */
  JavaRDD<Document> first(int most);

  /**
   * The first kept documents in each partition, whatever their source, by {@code doc_id}.
   *
   * @param most documents of one partition
   */
  JavaRDD<Document> firstOfAll(int most);

  /**
   * How many documents of each partition almost surely hold the first ones of all, as ids are
   * spread evenly: more than eight deviations above the mean practically never happens. The caller
   * must check whether a partition gave them all, and then ask for {@code wanted}.
   *
   * @param wanted documents altogether
   */
  default int share(int wanted) {
    double mean = (double) wanted / partitions();
    return (int) Math.min(wanted, Math.ceil(mean + 8 * Math.sqrt(mean)) + 16);
  }
}
