package org.wenmai.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wenmai.SparkSessions;
import org.wenmai.topics.corpus.TopicDocument;
import org.wenmai.topics.model.Centroids;
import org.wenmai.topics.model.LatentSpace;
import org.wenmai.topics.model.TermVector;
import org.wenmai.topics.model.VonMisesFisherMixture;

@ExtendWith(SparkSessions.class)
final class MembershipRowsTest {
  private static final TermVector NO_TERMS = TermVector.of(new int[0], new double[0]);

  @Test
  void leavesOutTopicsThatAreNotPublished(SparkSession spark) {
    Centroids centroids = Centroids.of(new double[][] {{1, 0}, {4, 3}, {3, 4}}, 2);
    VonMisesFisherMixture mixture =
        VonMisesFisherMixture.of(
            List.of(centroids.centroid(0), centroids.centroid(1), centroids.centroid(2)),
            new int[] {0, 1, 2},
            centroids);
    LatentSpace space = LatentSpace.fit(List.of(), 2, 1);
    TopicModel model =
        new TopicModel(
            List.of(new LanguageTopics("en", 0, space, mixture, 0)), TopicsConfig.DEFAULTS);
    MembershipRows rows =
        new MembershipRows(
            JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(model),
            new String[] {"first", "", "third"});
    TopicDocument document =
        new TopicDocument("d", "en", 0, true, null, null, NO_TERMS, new double[] {1, 0});
    assertThat(rows.call(document))
        .toIterable()
        .extracting(
            row -> row.getAs("topic_id"),
            row -> row.getAs("rank"),
            row -> Math.round(row.<Double>getAs("weight") * 1000))
        .containsExactly(tuple("first", 1, 1000L), tuple("third", 2, 600L));
  }
}
