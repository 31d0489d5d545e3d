package org.wenmai.stage.topics;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.wenmai.topic.TermVector;
import scala.Tuple2;

/** Documents on the cluster, in partitions; one Spark job for each question. */
final class ClusterCorpus implements Corpus {
  private static final TermVector NO_TERMS = TermVector.of(new int[0], new double[0]);

  private final JavaRDD<Document> documents;
  private final JavaRDD<Document> places;

  /**
   * Creates the corpus.
   *
   * @param kept rows of {@link DocumentRows#SCHEMA}, which are read many times
   */
  ClusterCorpus(Dataset<Row> kept) {
    documents = kept.javaRDD().map(DocumentRows::document);
    places =
        kept.where("teaches").select("domain", "place").javaRDD().map(ClusterCorpus::placeOnly);
  }

  private static Document placeOnly(Row row) {
    double[] place = row.<Vector>getAs(1).toArray();
    return new Document("", "", row.getInt(0), true, null, null, NO_TERMS, place);
  }

  @Override
  public <F extends Fold<F>> F foldPlaces(F empty) {
    return fold(places, empty);
  }

  @Override
  public <F extends Fold<F>> F fold(F empty) {
    return fold(documents, empty);
  }

  private static <F extends Fold<F>> F fold(JavaRDD<Document> documents, F empty) {
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
  public Map<String, Long> distinct(FlatMapFunction<Document, Member> members) {
    return new TreeMap<>(
        documents
            .flatMap(members)
            .distinct()
            .mapToPair(member -> new Tuple2<>(member.group(), 1L))
            .reduceByKey(Long::sum)
            .collectAsMap());
  }

  @Override
  public JavaRDD<Row> rows(FlatMapFunction<Document, Row> rows) {
    return documents.flatMap(rows);
  }
}
