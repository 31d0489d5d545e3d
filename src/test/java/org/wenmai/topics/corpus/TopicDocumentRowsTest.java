package org.wenmai.topics.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wenmai.SparkSessions;
import org.wenmai.topics.model.TermVector;

@ExtendWith(SparkSessions.class)
final class TopicDocumentRowsTest {
  private static final int VOCABULARY = 9;

  @Test
  void documentsComeBackAsTheyWere(SparkSession spark) {
    List<TopicDocument> documents =
        List.of(
            document("a", true, "family", 20_000, new int[] {2, 7}, 0.6, -0.8),
            document("b", false, null, null, new int[0]));
    assertThat(dataset(spark, documents).collectAsList())
        .extracting(TopicDocumentRows::document)
        .usingRecursiveComparison()
        .isEqualTo(documents);
  }

  @Test
  void theVectorsOfTheTrainingSetComeWithoutTheRest(SparkSession spark) {
    Dataset<Row> rows =
        TopicDocumentRows.trainingVectors(
            dataset(
                spark,
                List.of(
                    document("a", true, "family", 20_000, new int[] {2, 7}, 0.6, -0.8),
                    document("b", false, null, null, new int[0], 1, 0))));
    assertThat(rows.collectAsList())
        .extracting(TopicDocumentRows::vectorOnly)
        .usingRecursiveComparison()
        .isEqualTo(List.of(document("", true, null, null, new int[0], 0.6, -0.8)));
  }

  @Test
  void aVectorOfZerosIsNone() {
    assertThat(document("a", true, null, null, new int[0]).hasVector()).isFalse();
    assertThat(document("a", true, null, null, new int[0], 0, 0).hasVector()).isFalse();
    assertThat(document("a", true, null, null, new int[0], 0, 1).hasVector()).isTrue();
  }

  private static Dataset<Row> dataset(SparkSession spark, List<TopicDocument> documents) {
    List<Row> rows =
        documents.stream().map(document -> TopicDocumentRows.row(document, VOCABULARY)).toList();
    return spark.createDataFrame(rows, TopicDocumentRows.SCHEMA);
  }

  private static TopicDocument document(
      String id,
      boolean inTrainingSet,
      @Nullable String family,
      @Nullable Integer day,
      int[] terms,
      double... vector) {
    double[] weights = new double[terms.length];
    Arrays.fill(weights, 0.5);
    String language = id.isEmpty() ? "" : "en";
    return new TopicDocument(
        id, language, 1, inTrainingSet, family, day, TermVector.of(terms, weights), vector);
  }
}
