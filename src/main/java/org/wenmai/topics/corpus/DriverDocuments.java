package org.wenmai.topics.corpus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;

/** Documents in the memory of the driver. */
public final class DriverDocuments implements TopicCorpus {
  private final JavaSparkContext context;
  private final List<TopicDocument> documents;

  public DriverDocuments(JavaSparkContext context, List<TopicDocument> documents) {
    this.context = context;
    this.documents = documents;
  }

  @Override
  public <F extends Aggregator<F>> F foldPlaces(F empty) {
    return fold(empty);
  }

  @Override
  public <F extends Aggregator<F>> F fold(F empty) {
    documents.forEach(empty::add);
    return empty;
  }

  @Override
  public Map<String, Long> distinct(FlatMapFunction<TopicDocument, Member> members) {
    Set<Member> distinct = new HashSet<>(all(members));
    Map<String, Long> counts = new TreeMap<>();
    distinct.forEach(member -> counts.merge(member.group(), 1L, Long::sum));
    return counts;
  }

  @Override
  public JavaRDD<Row> rows(FlatMapFunction<TopicDocument, Row> rows) {
    return context.parallelize(all(rows), 1);
  }

  private <T> List<T> all(FlatMapFunction<TopicDocument, T> function) {
    List<T> all = new ArrayList<>();
    for (TopicDocument document : documents) {
      try {
        function.call(document).forEachRemaining(all::add);
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
    return all;
  }
}
