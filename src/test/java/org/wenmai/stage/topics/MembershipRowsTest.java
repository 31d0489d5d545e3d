package org.wenmai.stage.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wenmai.SparkSessions;
import org.wenmai.topic.Centroids;
import org.wenmai.topic.LatentSpace;
import org.wenmai.topic.TermVector;

@ExtendWith(SparkSessions.class)
final class MembershipRowsTest {
  private static final TermVector NO_TERMS = TermVector.of(new int[0], new double[0]);

  @Test
  void leavesOutTopicsThatAreNotPublished(SparkSession spark) {
    Centroids centroids = Centroids.of(new double[][] {{1, 0}, {4, 3}, {3, 4}}, 2);
    LatentSpace space = LatentSpace.fit(List.of(), 2, 1);
    Model model =
        new Model(List.of(new Domain("en", 0, space, centroids, 0)), TopicsConfig.DEFAULTS);
    MembershipRows rows =
        new MembershipRows(
            JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(model),
            new String[] {"first", "", "third"});
    Document document = new Document("d", "en", 0, true, null, null, NO_TERMS, new double[] {1, 0});
    assertThat(rows.call(document))
        .toIterable()
        .extracting(row -> row.get(1), row -> row.get(2), row -> row.get(3))
        .containsExactly(tuple("first", 1, 1.0), tuple("third", 2, 0.6));
  }
}
