package org.wenmai.topics.model;

import java.util.List;
import org.wenmai.hash.SplitMix64;

/**
 * Spherical k-means (Dhillon and Modha 2001): clusters points of length 1 by cosine. Initialized by
 * greedy k-means++ (Arthur and Vassilvitskii 2007); the best of several restarts is taken.
 *
 * <p>Deterministic for a seed: sums do not depend on the order ({@link ClusterSums}), and ties go
 * to the smallest index. Thread-safe.
 */
public final class SphericalKMeans {
  private final int restarts;
  private final int iterations;

  /**
   * Creates the algorithm.
   *
   * @param restarts number of runs with different initial centroids, at least 1
   * @param iterations maximum iterations of each run, at least 1
   */
  public SphericalKMeans(int restarts, int iterations) {
    if (restarts < 1 || iterations < 1) {
      throw new IllegalArgumentException("restarts " + restarts + ", iterations " + iterations);
    }
    this.restarts = restarts;
    this.iterations = iterations;
  }

  /**
   * Computes the centroids of clusters.
   *
   * @param points points of length 1, at least one, in a reproducible order
   * @param count number of clusters, limited to the number of points
   * @param seed seed of all random choices
   */
  public Centroids fit(List<double[]> points, int count, long seed) {
    int clusters = Math.min(count, points.size());
    RunResult best = run(points, clusters, SplitMix64.hash(seed, 0));
    for (int restart = 1; restart < restarts && clusters > 1; restart++) {
      RunResult next = run(points, clusters, SplitMix64.hash(seed, restart));
      best = next.similarity() > best.similarity() ? next : best;
    }
    return best.centroids();
  }

  /** The result of one run, with the sum of the cosines of the points with their centroids. */
  private record RunResult(Centroids centroids, long similarity) {}

  private RunResult run(List<double[]> points, int clusters, long seed) {
    Centroids centroids = KMeansSeeding.plusPlus(points, clusters, seed);
    ClusterSums sums = assign(points, centroids);
    for (int i = 0; i < iterations; i++) {
      centroids = reseedEmptyClusters(points, sums.centroids(centroids), sums.counts());
      ClusterSums next = assign(points, centroids);
      boolean converged = next.sameClusters(sums);
      sums = next;
      if (converged) {
        break;
      }
    }
    return new RunResult(centroids, sums.similarity());
  }

  private static ClusterSums assign(List<double[]> points, Centroids centroids) {
    ClusterSums sums = new ClusterSums(centroids.count(), centroids.dimensions());
    for (double[] point : points) {
      sums.add(point, centroids);
    }
    return sums;
  }

  /** Moves the centroid of each empty cluster to the point that is farthest from its centroid. */
  private static Centroids reseedEmptyClusters(
      List<double[]> points, Centroids centroids, long[] counts) {
    Centroids result = centroids;
    for (int c = 0; c < counts.length; c++) {
      if (counts[c] == 0) {
        double[][] vectors = new double[counts.length][];
        for (int other = 0; other < counts.length; other++) {
          vectors[other] = result.centroid(other);
        }
        vectors[c] = points.get(farthest(points, result));
        result = Centroids.of(vectors, result.dimensions());
      }
    }
    return result;
  }

  private static int farthest(List<double[]> points, Centroids centroids) {
    int farthest = 0;
    double leastSimilarity = Double.POSITIVE_INFINITY;
    for (int i = 0; i < points.size(); i++) {
      double[] similarities = centroids.similarities(points.get(i));
      double own = similarities[Centroids.nearest(similarities)];
      if (own < leastSimilarity) {
        leastSimilarity = own;
        farthest = i;
      }
    }
    return farthest;
  }
}
