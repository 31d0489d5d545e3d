package org.wenmai.topics.corpus;

import java.io.Serializable;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;

/**
 * All documents of a run with their vectors, on the driver where they are few and on the cluster
 * where they are many. Both give the same results.
 */
public interface TopicCorpus {
  /**
   * Aggregates the vectors of the training set. Documents may lack all but these and the index of
   * their language, and others may be among them.
   */
  <A extends Aggregator<A>> A aggregateVectors(A empty);

  /** Aggregates all documents. */
  <A extends Aggregator<A>> A aggregate(A empty);

  /** Counts the distinct members of each group. */
  Map<String, Long> countDistinct(FlatMapFunction<TopicDocument, Member> members);

  /** Makes rows of each document. */
  JavaRDD<Row> rows(FlatMapFunction<TopicDocument, Row> function);

  /** A member of a group. */
  record Member(String group, String name) implements Serializable {}
}
