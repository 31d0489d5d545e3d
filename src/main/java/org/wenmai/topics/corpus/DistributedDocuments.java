package org.wenmai.topics.corpus;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.Tuple2;

/** Documents on the cluster, in partitions; one Spark job for each result. */
public final class DistributedDocuments implements TopicCorpus {
  private final JavaRDD<TopicDocument> documents;
  private final JavaRDD<TopicDocument> trainingVectors;

  /**
   * Creates the corpus.
   *
   * @param kept rows of {@link TopicDocumentRows#SCHEMA}, which are read many times
   */
  public DistributedDocuments(Dataset<Row> kept) {
    documents = kept.javaRDD().map(TopicDocumentRows::document);
    trainingVectors =
        TopicDocumentRows.trainingVectors(kept).javaRDD().map(TopicDocumentRows::vectorOnly);
  }

  @Override
  public <A extends Aggregator<A>> A aggregateVectors(A empty) {
    return aggregate(trainingVectors, empty);
  }

  @Override
  public <A extends Aggregator<A>> A aggregate(A empty) {
    return aggregate(documents, empty);
  }

  private static <A extends Aggregator<A>> A aggregate(JavaRDD<TopicDocument> documents, A empty) {
    return documents.treeAggregate(
        empty,
        (aggregate, document) -> {
          aggregate.add(document);
          return aggregate;
        },
        (aggregate, other) -> {
          aggregate.addAll(other);
          return aggregate;
        });
  }

  @Override
  public Map<String, Long> countDistinct(FlatMapFunction<TopicDocument, Member> members) {
    return new TreeMap<>(
        documents
            .flatMap(members)
            .distinct()
            .mapToPair(member -> new Tuple2<>(member.group(), 1L))
            .reduceByKey(Long::sum)
            .collectAsMap());
  }

  @Override
  public JavaRDD<Row> rows(FlatMapFunction<TopicDocument, Row> function) {
    return documents.flatMap(function);
  }
}
