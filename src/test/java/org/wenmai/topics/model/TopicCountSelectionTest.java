package org.wenmai.topics.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TopicCountSelectionTest {
  @Test
  void findsHowManyClustersWerePlanted() {
    for (int planted : new int[] {3, 5, 8}) {
      List<double[]> points = PlantedClusters.points(400, planted, 20, 0.8, planted);
      assertThat(TopicCountSelection.best(TopicCountSelection.curve(points, 1)).count())
          .isEqualTo(planted);
    }
  }

  @Test
  void fewPointsAreOneTopic() {
    assertThat(TopicCountSelection.curve(PlantedClusters.points(7, 2, 4, 0.1, 1), 1))
        .containsExactly(new TopicCountSelection.ScoredTopicCount(1, 1, 0));
    assertThat(TopicCountSelection.curve(List.of(), 1)).hasSize(1);
  }

  @Test
  void triesNumbersUpToTheSquareRootOfHalfThePoints() {
    List<TopicCountSelection.ScoredTopicCount> curve =
        TopicCountSelection.curve(PlantedClusters.points(800, 4, 6, 1, 1), 1);
    assertThat(curve)
        .extracting(TopicCountSelection.ScoredTopicCount::count)
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(curve.get(curve.size() - 1).count()).isBetween(17, 20);
  }

  @Test
  void theSmallestOfEquallyGoodNumbersWins() {
    TopicCountSelection.ScoredTopicCount three =
        new TopicCountSelection.ScoredTopicCount(3, 0.5, 0.4);
    assertThat(
            TopicCountSelection.best(
                List.of(three, new TopicCountSelection.ScoredTopicCount(4, 0.4, 0.5))))
        .isEqualTo(three);
  }

  @Test
  void randIndexIsOneForRenumberedClusters() {
    assertThat(AdjustedRandIndex.of(new int[] {0, 0, 1, 1}, 2, new int[] {1, 1, 0, 0}, 2))
        .isEqualTo(1);
    assertThat(AdjustedRandIndex.of(new int[] {0, 1, 0, 1}, 2, new int[] {0, 0, 1, 1}, 2))
        .isNegative();
    assertThat(AdjustedRandIndex.of(new int[] {0, 0}, 1, new int[] {0, 0}, 1)).isEqualTo(1);
  }

  @Test
  void silhouetteIsOneOnTheCentroidAndZeroHalfway() {
    assertThat(Silhouette.of(new double[] {1, 0})).isEqualTo(1);
    assertThat(Silhouette.of(new double[] {0.7, 0.7})).isZero();
    assertThat(Silhouette.of(new double[] {1, 1})).isZero();
  }
}
