package org.wenmai.topics.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ConsensusClusteringTest {
  /** What k-means does not find: it cuts the largest and merges the smallest. */
  @Test
  void smallTopicsAreFoundBesideALargeOne() {
    int[] sizes = {200, 45, 30, 20, 14, 9, 7, 5};
    PlantedTexts texts = PlantedTexts.withSizes(sizes, 3);
    List<double[]> points = texts.space().points();
    for (long seed = 1; seed <= 5; seed++) {
      ConsensusClustering.Clustering found = ConsensusClustering.fit(points, 8, 5, seed).at(8);
      assertThat(AdjustedRandIndex.of(texts.topics(), 8, found.clusters(), 8))
          .as("seed %d", seed)
          .isGreaterThan(0.97);
      assertThat(found.stability()).isBetween(0.9, 1.0);
      assertThat(found.centroids().count()).isEqualTo(8);
    }
  }

  @Test
  void aSeedGivesTheSameClusteringAgain() {
    List<double[]> points = PlantedTexts.of(300, 6, 1).space().points();
    ConsensusClustering once = ConsensusClustering.fit(points, 10, 3, 5);
    ConsensusClustering again = ConsensusClustering.fit(points, 10, 3, 5);
    for (int count = 1; count <= 10; count++) {
      assertThat(again.at(count).clusters()).isEqualTo(once.at(count).clusters());
      assertThat(again.at(count).stability()).isEqualTo(once.at(count).stability());
    }
  }

  @Test
  void onePointAndEqualPointsAndAsManyClustersAsPoints() {
    List<double[]> one = List.of(new double[] {1, 0});
    assertThat(ConsensusClustering.fit(one, 1, 3, 1).at(1).clusters()).containsExactly(0);
    List<double[]> equal = IntStream.range(0, 20).mapToObj(i -> new double[] {0, 1}).toList();
    assertThat(ConsensusClustering.fit(equal, 4, 3, 1).at(4).clusters()).hasSize(20);
    List<double[]> points = PlantedClusters.points(9, 9, 9, 0.1, 1);
    assertThat(ConsensusClustering.fit(points, 9, 3, 1).at(9).clusters()).doesNotHaveDuplicates();
    assertThat(ConsensusClustering.fit(List.of(new double[3]), 1, 2, 1).at(1).clusters())
        .containsExactly(0);
  }

  @Test
  void aTreeIsCutAtEveryNumber() {
    double[][] points = {{0, 0}, {0, 1}, {10, 0}, {10, 1}, {50, 0}};
    WardTree tree = WardTree.of(points, new int[] {0, 1, 3, 4, 5}, 6);
    assertThat(tree.cut(1)).containsOnly(0);
    assertThat(tree.cut(2)).containsExactly(0, 0, 0, 0, 0, 1);
    assertThat(tree.cut(3)).containsExactly(0, 0, 0, 1, 1, 2);
    assertThat(tree.cut(5)).containsExactly(0, 1, 0, 2, 3, 4);
    assertThat(tree.cut(9)).isEqualTo(tree.cut(5));
  }
}
