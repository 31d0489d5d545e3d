package org.wenmai.topics.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wenmai.topics.model.TopicCountSelection.ScoredTopicCount;

final class TopicCountSelectionTest {
  @Test
  void findsHowManyTopicsWerePlanted() {
    for (int planted : new int[] {3, 5, 8}) {
      PlantedTexts texts = PlantedTexts.of(400, planted, planted);
      SmoothedSpace space = texts.space();
      int[] counts = TopicCountSelection.counts(400);
      ConsensusClustering clustering =
          ConsensusClustering.fit(space.points(), counts[counts.length - 1], 4, 1);
      List<ScoredTopicCount> curve =
          TopicCountSelection.curve(
              IntStream.of(counts).mapToObj(clustering::at).toList(),
              DocumentTermMatrix.of(texts.documents()),
              space.points());
      assertThat(TopicCountSelection.best(curve).count()).isEqualTo(planted);
    }
  }

  @Test
  void fewPointsAreOneTopic() {
    assertThat(TopicCountSelection.counts(0)).isEmpty();
    assertThat(TopicCountSelection.counts(7)).isEmpty();
    assertThat(TopicCountSelection.counts(8)).containsExactly(2);
  }

  @Test
  void triesNumbersWithFivePointsATopicAndSixtyTopicsAtMost() {
    assertThat(TopicCountSelection.counts(52)).containsExactly(2, 3, 4, 5, 6, 7, 8, 9, 10);
    assertThat(TopicCountSelection.counts(1_000_000))
        .isSorted()
        .doesNotHaveDuplicates()
        .endsWith(60);
  }

  @Test
  void stabilityChoosesAroundTheNumberThatPredictsEnough() {
    assertThat(
            TopicCountSelection.best(
                    List.of(
                        scored(2, 1, 0.1),
                        scored(4, 0.9, 0.5),
                        scored(5, 0.7, 0.6),
                        scored(8, 0.7, 0.8),
                        scored(30, 0.8, 1)))
                .count())
        .isEqualTo(4);
  }

  @Test
  void whatIsCertainIsDividedAsLongAsItStaysCertainAndPredictsMore() {
    List<ScoredTopicCount> curve =
        List.of(
            scored(2, 1, 0.63),
            scored(3, 1, 0.81),
            scored(4, 1, 0.92),
            scored(5, 1, 0.91),
            scored(6, 1, 0.9));
    assertThat(TopicCountSelection.best(curve).count()).isEqualTo(4);
  }

  @Test
  void withoutAnyGainTheSmallestNumberOfEquallyStableOnesWins() {
    assertThat(TopicCountSelection.best(List.of(scored(2, 0.5, 0), scored(3, 0.5, 0))).count())
        .isEqualTo(2);
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

  private static ScoredTopicCount scored(int count, double stability, double gain) {
    return new ScoredTopicCount(count, stability, 0.3, gain, 0.1, 0.9);
  }
}
