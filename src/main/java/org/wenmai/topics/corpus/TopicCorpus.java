package org.wenmai.topics.corpus;

import java.io.Serializable;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;

/**
 * All documents of a run with their vectors: in the memory of the driver if they are few, else on
 * the cluster. Both give the same results.
 */
public interface TopicCorpus {
  /**
   * Aggregates the vectors of the training set. The documents may have no other properties than
   * vector and language index, and documents outside of the training set may be included.
   */
  <A extends Aggregator<A>> A aggregateVectors(A empty);

  /** Aggregates all documents. */
  <A extends Aggregator<A>> A aggregate(A empty);

  /** Counts the distinct members of each group. */
  Map<String, Long> countDistinct(FlatMapFunction<TopicDocument, Member> members);

  /** Maps each document to rows. */
  JavaRDD<Row> rows(FlatMapFunction<TopicDocument, Row> function);

  /** A member of a group. */
  record Member(String group, String name) implements Serializable {}
}
