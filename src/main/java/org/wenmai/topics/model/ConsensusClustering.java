package org.wenmai.topics.model;

import java.util.List;
import java.util.stream.IntStream;
import org.wenmai.hash.SplitMix64;

/**
 * Clusters points several times and takes, for any number of clusters, the fit that agrees best
 * with the others.
 *
 * <p>Each fit finds many small clusters by spherical k-means from other initial centroids, merges
 * them by {@link WardTree} and moves the points to their nearest centroids a few times. How much
 * the fits agree (mean adjusted Rand index, Hubert and Arabie 1985) tells how well a number of
 * clusters can be reproduced. Deterministic for a seed, whatever the number of threads. Immutable
 * and thread-safe.
 */
public final class ConsensusClustering {
  private static final int ITERATIONS = 12;
  private static final int MOVES = 2;

  /** Small clusters of a fit: at least this many if there are enough points, and per cluster. */
  private static final int MIN_SMALL = 60;

  private static final int SMALL_PER_CLUSTER = 4;
  private static final int POINTS_PER_SMALL = 3;

  private final double[][] points;
  private final List<Fit> fits;

  private ConsensusClustering(double[][] points, List<Fit> fits) {
    this.points = points;
    this.fits = fits;
  }

  /** Small clusters of the points, and the tree of them. */
  private record Fit(int[] small, WardTree tree) {}

  /**
   * A number of clusters.
   *
   * @param clusters the cluster of each point, of the fit that agrees best with the others
   * @param centroids of these clusters
   * @param stability mean adjusted Rand index of all pairs of fits, at most 1; 1 if there is one
   *     fit
   */
  public record Clustering(int[] clusters, Centroids centroids, double stability) {
    /** The number of clusters. */
    public int count() {
      return centroids.count();
    }
  }

  /**
   * Fits clusters.
   *
   * @param points points of length 1, at least one, in a reproducible order
   * @param maxCount the largest number of clusters that will be asked for, at most that of points
   * @param fits how many fits, at least 1
   * @param seed seed of all random choices
   */
  public static ConsensusClustering fit(List<double[]> points, int maxCount, int fits, long seed) {
    int small =
        Math.min(
            Math.max(MIN_SMALL, SMALL_PER_CLUSTER * maxCount),
            Math.max(maxCount, points.size() / POINTS_PER_SMALL));
    double[][] array = points.toArray(double[][]::new);
    return new ConsensusClustering(
        array,
        IntStream.range(0, fits)
            .parallel()
            .mapToObj(fit -> fit(points, array, Math.max(1, small), SplitMix64.hash(seed, fit)))
            .toList());
  }

  private static Fit fit(List<double[]> points, double[][] array, int count, long seed) {
    Centroids centroids = new SphericalKMeans(1, ITERATIONS).fit(points, count, seed);
    int[] small = nearest(array, centroids);
    return new Fit(small, WardTree.of(array, small, centroids.count()));
  }

  private static int[] nearest(double[][] points, Centroids centroids) {
    int[] nearest = new int[points.length];
    for (int i = 0; i < points.length; i++) {
      nearest[i] = Centroids.nearest(centroids.similarities(points[i]));
    }
    return nearest;
  }

  /** The points in a number of clusters, at least 1. */
  public Clustering at(int count) {
    List<int[]> clusterings =
        fits.stream().parallel().map(fit -> clusters(fit.tree().cut(count), fit, count)).toList();
    int size = fits.size();
    double[] agreement = new double[size];
    for (int a = 0; a < size; a++) {
      for (int b = a + 1; b < size; b++) {
        double index = AdjustedRandIndex.of(clusterings.get(a), count, clusterings.get(b), count);
        agreement[a] += index;
        agreement[b] += index;
      }
    }
    int best = 0;
    double sum = 0;
    for (int a = 0; a < size; a++) {
      sum += agreement[a];
      best = agreement[a] > agreement[best] ? a : best;
    }
    int[] clusters = clusterings.get(best);
    return new Clustering(
        clusters, centroids(clusters, count), size == 1 ? 1 : sum / ((double) size * (size - 1)));
  }

  private int[] clusters(int[] ofSmall, Fit fit, int count) {
    int[] clusters = IntStream.of(fit.small()).map(small -> ofSmall[small]).toArray();
    for (int move = 0; move < MOVES; move++) {
      clusters = nearest(points, centroids(clusters, count));
    }
    return clusters;
  }

  private Centroids centroids(int[] clusters, int count) {
    double[][] sums = new double[count][points[0].length];
    for (int i = 0; i < clusters.length; i++) {
      double[] sum = sums[clusters[i]];
      for (int d = 0; d < sum.length; d++) {
        sum[d] += points[i][d];
      }
    }
    return Centroids.of(sums, points[0].length);
  }
}
