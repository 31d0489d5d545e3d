package org.wenmai.topics.model;

import java.util.List;
import org.wenmai.hash.SplitMix64;

/**
 * Clusters of directions that are as close as can be to their middle, by cosine: spherical k-means
 * (Dhillon and Modha 2001), started by greedy k-means++ (Arthur and Vassilvitskii 2007), the best
 * of several starts.
 *
 * <p>Deterministic: chance comes from the seed, sums do not depend on order ({@link ClusterSums}),
 * ties go to the smallest index. Thread-safe.
 */
public final class SphericalKMeans {
  private final int restarts;
  private final int iterations;

  /**
   * Sets the effort.
   *
   * @param restarts how many starts are tried; at least 1
   * @param iterations most rounds of assigning and averaging after each start; at least 1
   */
  public SphericalKMeans(int restarts, int iterations) {
    if (restarts < 1 || iterations < 1) {
      throw new IllegalArgumentException("restarts " + restarts + ", iterations " + iterations);
    }
    this.restarts = restarts;
    this.iterations = iterations;
  }

  /**
   * Finds clusters.
   *
   * @param points of length 1, at least one, in an order that never changes
   * @param count how many clusters; more than there are points gives as many as points
   * @param seed the only source of chance
   */
  public Centroids fit(List<double[]> points, int count, long seed) {
    int clusters = Math.min(count, points.size());
    Start best = run(points, clusters, SplitMix64.hash(seed, 0));
    for (int restart = 1; restart < restarts && clusters > 1; restart++) {
      Start next = run(points, clusters, SplitMix64.hash(seed, restart));
      best = next.similarity() > best.similarity() ? next : best;
    }
    return best.centroids();
  }

  /** Where one start ended, and how good that is. */
  private record Start(Centroids centroids, long similarity) {}

  private Start run(List<double[]> points, int clusters, long seed) {
    Centroids centroids = KMeansSeeding.plusPlus(points, clusters, seed);
    ClusterSums sums = assign(points, centroids);
    for (int i = 0; i < iterations; i++) {
      centroids = refill(points, sums.centroids(centroids), sums.counts());
      ClusterSums next = assign(points, centroids);
      boolean settled = next.sameClusters(sums);
      sums = next;
      if (settled) {
        break;
      }
    }
    return new Start(centroids, sums.similarity());
  }

  private static ClusterSums assign(List<double[]> points, Centroids centroids) {
    ClusterSums sums = new ClusterSums(centroids.count(), centroids.dimensions());
    for (double[] point : points) {
      sums.add(point, centroids);
    }
    return sums;
  }

  /** Moves a centroid that lost all points to the point that is farthest from its own. */
  private static Centroids refill(List<double[]> points, Centroids centroids, long[] counts) {
    Centroids result = centroids;
    for (int c = 0; c < counts.length; c++) {
      if (counts[c] == 0) {
        double[][] directions = new double[counts.length][];
        for (int other = 0; other < counts.length; other++) {
          directions[other] = result.direction(other);
        }
        directions[c] = points.get(farthest(points, result));
        result = Centroids.of(directions, result.dimensions());
      }
    }
    return result;
  }

  private static int farthest(List<double[]> points, Centroids centroids) {
    int farthest = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < points.size(); i++) {
      double[] similarities = centroids.similarities(points.get(i));
      double own = similarities[Centroids.nearest(similarities)];
      if (own < least) {
        least = own;
        farthest = i;
      }
    }
    return farthest;
  }
}
