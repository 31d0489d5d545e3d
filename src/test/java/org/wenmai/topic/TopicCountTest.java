package org.wenmai.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TopicCountTest {
  @Test
  void findsHowManyClustersWerePlanted() {
    for (int planted : new int[] {3, 5, 8}) {
      List<double[]> points = Planted.points(400, planted, 20, 0.8, planted);
      assertThat(TopicCount.best(TopicCount.curve(points, 1)).count()).isEqualTo(planted);
    }
  }

  @Test
  void fewPointsAreOneTopic() {
    assertThat(TopicCount.curve(Planted.points(7, 2, 4, 0.1, 1), 1))
        .containsExactly(new TopicCount.Candidate(1, 1, 0));
    assertThat(TopicCount.curve(List.of(), 1)).hasSize(1);
  }

  @Test
  void triesNumbersUpToTheSquareRootOfHalfThePoints() {
    List<TopicCount.Candidate> curve = TopicCount.curve(Planted.points(800, 4, 6, 1, 1), 1);
    assertThat(curve).extracting(TopicCount.Candidate::count).isSorted().doesNotHaveDuplicates();
    assertThat(curve.get(curve.size() - 1).count()).isBetween(17, 20);
  }

  @Test
  void theSmallestOfEquallyGoodNumbersWins() {
    TopicCount.Candidate three = new TopicCount.Candidate(3, 0.5, 0.4);
    assertThat(TopicCount.best(List.of(three, new TopicCount.Candidate(4, 0.4, 0.5))))
        .isEqualTo(three);
  }

  @Test
  void agreementIsOneForTheSameClustersUnderOtherNumbers() {
    assertThat(Agreement.of(new int[] {0, 0, 1, 1}, 2, new int[] {1, 1, 0, 0}, 2)).isEqualTo(1);
    assertThat(Agreement.of(new int[] {0, 1, 0, 1}, 2, new int[] {0, 0, 1, 1}, 2)).isNegative();
    assertThat(Agreement.of(new int[] {0, 0}, 1, new int[] {0, 0}, 1)).isEqualTo(1);
  }

  @Test
  void separationIsOneOnTheCentroidAndZeroHalfway() {
    assertThat(Separation.of(new double[] {1, 0})).isEqualTo(1);
    assertThat(Separation.of(new double[] {0.7, 0.7})).isZero();
    assertThat(Separation.of(new double[] {1, 1})).isZero();
  }
}
