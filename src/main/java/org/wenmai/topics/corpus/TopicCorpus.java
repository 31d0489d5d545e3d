package org.wenmai.topics.corpus;

import java.io.Serializable;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;

/**
 * All documents of a run, each with its place, on the driver where they are few and on the cluster
 * where they are many. Both give the same answers.
 */
public interface TopicCorpus {
  /** Sums up the places of the documents; their ids and terms may be missing. */
  <F extends Aggregator<F>> F foldPlaces(F empty);

  /** Sums up the documents. */
  <F extends Aggregator<F>> F fold(F empty);

  /** Counts distinct members of groups. */
  Map<String, Long> distinct(FlatMapFunction<TopicDocument, Member> members);

  /** Makes rows of each document. */
  JavaRDD<Row> rows(FlatMapFunction<TopicDocument, Row> rows);

  /** Something that belongs to a group. */
  record Member(String group, String name) implements Serializable {}
}
