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
  public <A extends Aggregator<A>> A aggregateVectors(A empty) {
    return aggregate(empty);
  }

  @Override
  public <A extends Aggregator<A>> A aggregate(A empty) {
    documents.forEach(empty::add);
    return empty;
  }

  @Override
  public Map<String, Long> countDistinct(FlatMapFunction<TopicDocument, Member> members) {
    Set<Member> distinct = new HashSet<>(flatMap(members));
    Map<String, Long> counts = new TreeMap<>();
    distinct.forEach(member -> counts.merge(member.group(), 1L, Long::sum));
    return counts;
  }

  @Override
  public JavaRDD<Row> rows(FlatMapFunction<TopicDocument, Row> function) {
    return context.parallelize(flatMap(function), 1);
  }

  private <T> List<T> flatMap(FlatMapFunction<TopicDocument, T> function) {
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
