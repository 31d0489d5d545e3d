package org.wenmai.topics.model;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Sums of the points of each cluster, which do not depend on the order of additions: coordinates
 * are rounded to multiples of 2^-30 and added as 64-bit integers.
 *
 * <p>Coordinates lie in [-1, 1], so 2^33 points (8.6 billion) fit without overflow. Mutable; one
 * thread at a time.
 */
public final class ClusterSums implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final double SCALE = 1L << 30;

  private final int dimensions;
  private final long[] counts;
  private final long[] sums;
  private long similarity;

  /** Sums of nothing, for so many clusters. */
  public ClusterSums(int clusters, int dimensions) {
    this.dimensions = dimensions;
    this.counts = new long[clusters];
    this.sums = new long[clusters * dimensions];
  }

  /** Adds a point to the cluster that is nearest to it. */
  public void add(double[] point, Centroids centroids) {
    double[] similarities = centroids.similarities(point);
    int cluster = Centroids.nearest(similarities);
    add(point, cluster, similarities[cluster]);
  }

  void add(double[] point, int cluster, double cosine) {
    counts[cluster]++;
    similarity += Math.round(cosine * SCALE);
    int from = cluster * dimensions;
    for (int d = 0; d < dimensions; d++) {
      sums[from + d] += Math.round(point[d] * SCALE);
    }
  }

  /** Adds the sums of other points. */
  public void addAll(ClusterSums other) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += other.counts[i];
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] += other.sums[i];
    }
    similarity += other.similarity;
  }

  /** Points of each cluster. */
  public long[] counts() {
    return counts.clone();
  }

  /** Sum of the cosines of points with the centroid that they were added to, in units of 2^-30. */
  public long similarity() {
    return similarity;
  }

  /**
   * The middles of the points.
   *
   * @param former where a cluster without points stays
   */
  public Centroids centroids(Centroids former) {
    double[][] directions = new double[counts.length][];
    for (int c = 0; c < counts.length; c++) {
      directions[c] =
          counts[c] == 0
              ? former.direction(c)
              : Arrays.stream(sums, c * dimensions, (c + 1) * dimensions)
                  .asDoubleStream()
                  .toArray();
    }
    return Centroids.of(directions, dimensions);
  }

  /** Whether the same points lie in the same clusters, as far as sums can tell. */
  public boolean sameClusters(ClusterSums other) {
    return Arrays.equals(counts, other.counts) && Arrays.equals(sums, other.sums);
  }
}
