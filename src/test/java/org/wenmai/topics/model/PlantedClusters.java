package org.wenmai.topics.model;

import java.util.ArrayList;
import java.util.List;
import org.wenmai.hash.SplitMix64;

/** Points around known centroids. */
final class PlantedClusters {
  private PlantedClusters() {}

  /** Points of length 1, the i-th near axis {@code i % clusters}. */
  static List<double[]> points(
      int count, int clusters, int dimensions, double noiseScale, long seed) {
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double[] point = new double[dimensions];
      double squares = 0;
      for (int d = 0; d < dimensions; d++) {
        double uniform = SplitMix64.uniform(SplitMix64.hash(seed, (long) i * dimensions + d)) - 0.5;
        point[d] = (d == i % clusters ? 1 : 0) + noiseScale * uniform;
        squares += point[d] * point[d];
      }
      for (int d = 0; d < dimensions; d++) {
        point[d] /= Math.sqrt(squares);
      }
      points.add(point);
    }
    return points;
  }

  static int[] clusters(List<double[]> points, Centroids centroids) {
    return points.stream()
        .mapToInt(point -> Centroids.nearest(centroids.similarities(point)))
        .toArray();
  }
}
