package org.wenmai.topics.model;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Sums of the points of each cluster. They do not depend on the order of additions, since
 * coordinates are rounded to multiples of 2^-30 and added as 64-bit integers.
 *
 * <p>Coordinates lie in [-1, 1], so 2^33 points (8.6 billion) fit without overflow. Mutable, not
 * thread-safe.
 */
public final class ClusterSums implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final double SCALE = 1L << 30;

  private final int dimensions;
  private final long[] counts;
  private final long[] sums;
  private long similarity;

  /** Creates sums of no points. */
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

  /** The number of points of each cluster. */
  public long[] counts() {
    return counts.clone();
  }

  /**
   * The sum of the cosines of the points with the centroids of their clusters, in units of 2^-30.
   */
  public long similarity() {
    return similarity;
  }

  /**
   * The centroids of the points.
   *
   * @param previous the previous centroids, which clusters without points keep
   */
  public Centroids centroids(Centroids previous) {
    double[][] vectors = new double[counts.length][];
    for (int c = 0; c < counts.length; c++) {
      vectors[c] =
          counts[c] == 0
              ? previous.centroid(c)
              : Arrays.stream(sums, c * dimensions, (c + 1) * dimensions)
                  .asDoubleStream()
                  .toArray();
    }
    return Centroids.of(vectors, dimensions);
  }

  /** Whether counts and sums are equal, as they are if the clusters have the same points. */
  public boolean sameClusters(ClusterSums other) {
    return Arrays.equals(counts, other.counts) && Arrays.equals(sums, other.sums);
  }
}
