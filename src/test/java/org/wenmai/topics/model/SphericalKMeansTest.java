package org.wenmai.topics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class SphericalKMeansTest {
  private static final SphericalKMeans KMEANS = new SphericalKMeans(5, 30);

  @Test
  void findsPlantedClusters() {
    List<double[]> points = PlantedClusters.points(200, 6, 10, 0.8, 1);
    int[] found = PlantedClusters.clusters(points, KMEANS.fit(points, 6, 7));
    int[] planted = IntStream.range(0, 200).map(i -> i % 6).toArray();
    assertThat(AdjustedRandIndex.of(found, 6, planted, 6)).isEqualTo(1);
  }

  @Property(tries = 50)
  void centroidsHaveLengthOneAndTheSameSeedGivesTheSameOnes(
      @ForAll @IntRange(min = 1, max = 40) int count,
      @ForAll @IntRange(min = 1, max = 12) int clusters,
      @ForAll long seed) {
    List<double[]> points = PlantedClusters.points(count, 3, 5, 1.5, seed);
    Centroids centroids = KMEANS.fit(points, clusters, seed);
    assertThat(centroids.count()).isEqualTo(Math.min(count, clusters));
    Centroids again = KMEANS.fit(points, clusters, seed);
    for (int c = 0; c < centroids.count(); c++) {
      assertThat(length(centroids.centroid(c))).isCloseTo(1, within(1e-9));
      assertThat(again.centroid(c)).isEqualTo(centroids.centroid(c));
    }
  }

  @Test
  void acceptsPointsThatAreAllTheSame() {
    List<double[]> points = Collections.nCopies(10, new double[] {0.6, 0.8});
    Centroids centroids = KMEANS.fit(points, 3, 1);
    assertThat(PlantedClusters.clusters(points, centroids)).containsOnly(0);
  }

  @Test
  void oneMoreRestartIsNeverWorse() {
    List<double[]> points = PlantedClusters.points(150, 9, 12, 2, 3);
    double previous = -1;
    for (int restarts = 1; restarts <= 8; restarts++) {
      double current = mean(points, new SphericalKMeans(restarts, 30).fit(points, 9, 5));
      assertThat(current).isGreaterThanOrEqualTo(previous - 1e-6);
      previous = current;
    }
  }

  @Test
  void rejectsZeroRestarts() {
    assertThatThrownBy(() -> new SphericalKMeans(0, 5)).hasMessage("restarts 0, iterations 5");
  }

  @Test
  void sumsDoNotDependOnOrderOrParts() {
    List<double[]> points = PlantedClusters.points(300, 4, 7, 1, 11);
    Centroids centroids = KMEANS.fit(points, 4, 2);
    ClusterSums whole = new ClusterSums(4, 7);
    points.forEach(point -> whole.add(point, centroids));
    List<double[]> shuffled = new ArrayList<>(points);
    Collections.shuffle(shuffled, new Random(1));
    ClusterSums first = new ClusterSums(4, 7);
    ClusterSums second = new ClusterSums(4, 7);
    shuffled.subList(0, 77).forEach(point -> first.add(point, centroids));
    shuffled.subList(77, 300).forEach(point -> second.add(point, centroids));
    second.addAll(first);

    assertThat(second.sameClusters(whole)).isTrue();
    assertThat(second.similarity()).isEqualTo(whole.similarity());
    assertThat(Arrays.stream(second.counts()).sum()).isEqualTo(300);
    for (int c = 0; c < 4; c++) {
      assertThat(second.centroids(centroids).centroid(c))
          .isEqualTo(whole.centroids(centroids).centroid(c));
    }
  }

  @Test
  void aClusterWithoutPointsStaysWhereItWas() {
    Centroids previous = Centroids.of(new double[][] {{1, 0}, {0, 1}}, 2);
    ClusterSums sums = new ClusterSums(2, 2);
    sums.add(new double[] {1, 0}, previous);
    assertThat(sums.centroids(previous).centroid(1)).isEqualTo(new double[] {0, 1});
  }

  @Test
  void ofEquallyNearCentroidsTheFirstIsTaken() {
    assertThat(Centroids.nearest(new double[] {0.1, 0.5, 0.5})).isEqualTo(1);
    assertThat(Centroids.nearest(new double[0])).isEqualTo(-1);
  }

  private static double mean(List<double[]> points, Centroids centroids) {
    return points.stream()
        .mapToDouble(point -> Arrays.stream(centroids.similarities(point)).max().orElseThrow())
        .average()
        .orElseThrow();
  }

  private static double length(double[] values) {
    return Math.sqrt(Arrays.stream(values).map(value -> value * value).sum());
  }
}
