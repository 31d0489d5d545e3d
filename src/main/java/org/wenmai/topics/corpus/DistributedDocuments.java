package org.wenmai.topics.corpus;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.wenmai.topics.model.TermVector;
import scala.Tuple2;

/** Documents on the cluster, in partitions; one Spark job for each question. */
public final class DistributedDocuments implements TopicCorpus {
  private static final TermVector NO_TERMS = TermVector.of(new int[0], new double[0]);

  private final JavaRDD<TopicDocument> documents;
  private final JavaRDD<TopicDocument> places;

  /**
   * Creates the corpus.
   *
   * @param kept rows of {@link TopicDocumentRows#SCHEMA}, which are read many times
   */
  public DistributedDocuments(Dataset<Row> kept) {
    documents = kept.javaRDD().map(TopicDocumentRows::document);
    places =
        kept.where("teaches")
            .select("domain", "place")
            .javaRDD()
            .map(DistributedDocuments::placeOnly);
  }

  private static TopicDocument placeOnly(Row row) {
    double[] place = row.<Vector>getAs(1).toArray();
    return new TopicDocument("", "", row.getInt(0), true, null, null, NO_TERMS, place);
  }

  @Override
  public <F extends Aggregator<F>> F foldPlaces(F empty) {
    return fold(places, empty);
  }

  @Override
  public <F extends Aggregator<F>> F fold(F empty) {
    return fold(documents, empty);
  }

  private static <F extends Aggregator<F>> F fold(JavaRDD<TopicDocument> documents, F empty) {
    return documents.treeAggregate(
        empty,
        (fold, document) -> {
          fold.add(document);
          return fold;
        },
        (fold, other) -> {
          fold.addAll(other);
          return fold;
        });
  }

  @Override
  public Map<String, Long> distinct(FlatMapFunction<TopicDocument, Member> members) {
    return new TreeMap<>(
        documents
            .flatMap(members)
            .distinct()
            .mapToPair(member -> new Tuple2<>(member.group(), 1L))
            .reduceByKey(Long::sum)
            .collectAsMap());
  }

  @Override
  public JavaRDD<Row> rows(FlatMapFunction<TopicDocument, Row> rows) {
    return documents.flatMap(rows);
  }
}
