package org.wenmai.topics.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class VonMisesFisherMixtureTest {
  private static VonMisesFisherMixture planted(List<double[]> points, int clusters) {
    int[] assigned = new int[points.size()];
    double[][] axes = new double[clusters][points.get(0).length];
    for (int i = 0; i < assigned.length; i++) {
      assigned[i] = i % clusters;
    }
    for (int c = 0; c < clusters; c++) {
      axes[c][c] = 1;
    }
    return VonMisesFisherMixture.of(points, assigned, Centroids.of(axes, points.get(0).length));
  }

  @Test
  void aPointIsMostProbablyOfItsCluster() {
    List<double[]> points = PlantedClusters.points(300, 3, 10, 0.5, 1);
    VonMisesFisherMixture mixture = planted(points, 3);
    for (int round = 0; round < 5; round++) {
      VonMisesFisherMixture.Sums sums = new VonMisesFisherMixture.Sums(mixture);
      points.forEach(sums::add);
      mixture = sums.mixture();
    }
    for (int i = 0; i < points.size(); i++) {
      double[] scores = mixture.scores(mixture.similarities(points.get(i)));
      assertThat(Centroids.nearest(scores)).isEqualTo(i % 3);
    }
  }

  @Test
  void halfwayBetweenTwoTopicsTheLargerOneIsMoreProbable() {
    List<double[]> points =
        List.of(new double[] {1, 0}, new double[] {1, 0}, new double[] {1, 0}, new double[] {0, 1});
    VonMisesFisherMixture mixture =
        VonMisesFisherMixture.of(
            points, new int[] {0, 0, 0, 1}, Centroids.of(new double[][] {{1, 0}, {0, 1}}, 2));
    double[] scores = mixture.scores(mixture.similarities(new double[] {0.6, 0.6}));
    assertThat(scores[0]).isGreaterThan(scores[1]);
  }

  @Test
  void sumsDoNotDependOnTheOrder() {
    List<double[]> points = PlantedClusters.points(200, 4, 8, 1.5, 2);
    VonMisesFisherMixture mixture = planted(points, 4);
    VonMisesFisherMixture.Sums sums = new VonMisesFisherMixture.Sums(mixture);
    points.forEach(sums::add);
    List<double[]> shuffled = new ArrayList<>(points);
    Collections.shuffle(shuffled, new Random(1));
    VonMisesFisherMixture.Sums first = new VonMisesFisherMixture.Sums(mixture);
    VonMisesFisherMixture.Sums second = new VonMisesFisherMixture.Sums(mixture);
    shuffled.subList(0, 70).forEach(first::add);
    shuffled.subList(70, 200).forEach(second::add);
    second.addAll(first);
    assertThat(second.equalTo(sums)).isTrue();
    sums.add(points.get(0));
    assertThat(second.equalTo(sums)).isFalse();
  }

  @Test
  void ofNoPointsTopicsKeepTheirDirections() {
    Centroids centroids = Centroids.of(new double[][] {{1, 0}, {0, 1}}, 2);
    VonMisesFisherMixture mixture = VonMisesFisherMixture.of(List.of(), new int[0], centroids);
    assertThat(mixture.centroids().centroid(1)).containsExactly(0, 1);
    assertThat(mixture.scores(mixture.similarities(new double[] {1, 0})))
        .doesNotContain(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    assertThat(new VonMisesFisherMixture.Sums(mixture).largest()).isZero();
  }

  @Test
  void ofOnePointItIsAsConcentratedAsCanBe() {
    VonMisesFisherMixture mixture =
        VonMisesFisherMixture.of(
            List.of(new double[] {1, 0}), new int[] {0}, Centroids.of(new double[][] {{1, 0}}, 2));
    assertThat(mixture.scores(new double[] {1}))
        .doesNotContain(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
  }

  @Test
  void aWordThatRecursSaturatesAndLongDocumentsCountLess() {
    assertThat(Bm25.weight(2, 100, 100, 3)).isBetween(3.0, 6.0);
    assertThat(Bm25.weight(1000, 100, 100, 3)).isLessThan(3 * 1.6);
    assertThat(Bm25.weight(2, 500, 100, 3)).isLessThan(Bm25.weight(2, 100, 100, 3));
    assertThat(Bm25.weight(1, 100, 100, 0)).isPositive();
  }

  @Test
  void clustersOfTheSameWordsPredictThem() {
    PlantedTexts texts = PlantedTexts.of(400, 4, 1);
    PredictiveGain gain = new PredictiveGain(DocumentTermMatrix.of(texts.documents()));
    int[] mixed = new int[400];
    for (int i = 0; i < mixed.length; i++) {
      mixed[i] = i % 4;
    }
    assertThat(gain.of(texts.topics(), 4)).isGreaterThan(gain.of(mixed, 4) + 0.02);
    assertThat(new PredictiveGain(DocumentTermMatrix.of(List.of())).of(new int[0], 1)).isZero();
  }
}
