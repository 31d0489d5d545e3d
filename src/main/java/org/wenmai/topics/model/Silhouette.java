package org.wenmai.topics.model;

import java.util.List;

/**
 * The simplified silhouette of a clustering (Hruschka, de Castro and Campello 2004) with cosine
 * distances: (b - a) / max(a, b) for a point at distance a from its own centroid and b from the
 * next one; its mean over points. Pure functions.
 */
public final class Silhouette {
  private static final double SCALE = 1L << 30;

  private Silhouette() {}

  /**
   * The silhouette of a point.
   *
   * @param similarities cosines of the point with at least two centroids
   * @return 0 to 1; 0 halfway between two clusters
   */
  public static double of(double[] similarities) {
    int own = Centroids.nearest(similarities);
    double next = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < similarities.length; c++) {
      next = c == own ? next : Math.max(next, similarities[c]);
    }
    double nextDistance = 1 - next;
    return nextDistance <= 0 ? 0 : (similarities[own] - next) / nextDistance;
  }

  /** The mean over points, independent of their order; 0 with one centroid. */
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
