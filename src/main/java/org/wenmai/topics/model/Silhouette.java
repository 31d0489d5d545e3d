package org.wenmai.topics.model;

import java.util.List;

/**
 * How well clusters are set apart: the simplified silhouette (Hruschka, de Castro and Campello
 * 2004) with cosine distances to centroids. For a point at distance a from its own centroid and b
 * from the next, (b - a) / max(a, b); the mean over points.
 */
public final class Silhouette {
  private static final double SCALE = 1L << 30;

  private Silhouette() {}

  /**
   * The separation of a point.
   *
   * @param similarities cosines of a point with at least two centroids
   * @return 0 (between two clusters) to 1
   */
  public static double of(double[] similarities) {
    int own = Centroids.nearest(similarities);
    double next = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < similarities.length; c++) {
      next = c == own ? next : Math.max(next, similarities[c]);
    }
    double far = 1 - next;
    return far <= 0 ? 0 : (similarities[own] - next) / far;
  }

  /** The mean over points, summed so that their order does not show; 0 with one centroid. */
  public static double mean(List<double[]> points, Centroids centroids) {
    if (centroids.count() < 2 || points.isEmpty()) {
      return 0;
    }
    long sum = 0;
    for (double[] point : points) {
      sum += Math.round(of(centroids.similarities(point)) * SCALE);
    }
    return sum / SCALE / points.size();
  }
}
