package org.wenmai.stage.topics;

import java.io.Serializable;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;

/**
 * All documents of a run, each with its place, on the driver where they are few and on the cluster
 * where they are many. Both give the same answers.
 */
interface Corpus {
  /** Sums up the places of the documents; their ids and terms may be missing. */
  <F extends Fold<F>> F foldPlaces(F empty);

  /** Sums up the documents. */
  <F extends Fold<F>> F fold(F empty);

  /** Counts distinct members of groups. */
  Map<String, Long> distinct(FlatMapFunction<Document, Member> members);

  /** Makes rows of each document. */
  JavaRDD<Row> rows(FlatMapFunction<Document, Row> rows);

  /** Something that belongs to a group. */
  record Member(String group, String name) implements Serializable {}
}
