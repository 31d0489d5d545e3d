package org.wenmai.topics.model;

import java.util.Arrays;
import java.util.List;
import org.wenmai.hash.SplitMix64;

/**
 * Greedy k-means++ (Arthur and Vassilvitskii 2007): draws initial centroids from the points one by
 * one, with a probability proportional to the squared distance to the nearest of those before; of a
 * few candidates takes the one that reduces the sum of distances most. Deterministic for a seed.
 */
final class KMeansSeeding {
  private final List<double[]> points;
  private final long seed;
  private long draws;

  private KMeansSeeding(List<double[]> points, long seed) {
    this.points = points;
    this.seed = seed;
  }

  static Centroids plusPlus(List<double[]> points, int count, long seed) {
    return new KMeansSeeding(points, seed).draw(count);
  }

  private Centroids draw(int count) {
    double[][] chosen = new double[count][];
    chosen[0] = points.get((int) (nextUniform() * points.size()));
    double[] distances = new double[points.size()];
    Arrays.fill(distances, Double.POSITIVE_INFINITY);
    distances = withCentroid(distances, chosen[0]);
    int candidates = 2 + (int) StrictMath.log(count);
    for (int c = 1; c < count; c++) {
      double[] best = distances;
      for (int i = 0; i < candidates; i++) {
        double[] point = points.get(drawIndex(distances));
        double[] reduced = withCentroid(distances, point);
        if (chosen[c] == null || sum(reduced) < sum(best)) {
          chosen[c] = point;
          best = reduced;
        }
      }
      distances = best;
    }
    return Centroids.of(chosen, chosen[0].length);
  }

  private double nextUniform() {
    return SplitMix64.uniform(SplitMix64.hash(seed, draws++));
  }

  /** Draws a point with a probability proportional to its distance; returns its index. */
  private int drawIndex(double[] distances) {
    double remaining = nextUniform() * sum(distances);
    for (int i = 0; i < distances.length; i++) {
      remaining -= distances[i];
      if (remaining < 0) {
        return i;
      }
    }
    return distances.length - 1;
  }

  /** Half the squared distances to the nearest centroid, with one more centroid. */
  private double[] withCentroid(double[] distances, double[] centroid) {
    double[] reduced = new double[distances.length];
    for (int i = 0; i < reduced.length; i++) {
      reduced[i] = Math.min(distances[i], Math.max(0, 1 - cosine(points.get(i), centroid)));
    }
    return reduced;
  }

  /** Two sums, so that the processor can overlap the additions. */
  private static double cosine(double[] a, double[] b) {
    double even = 0;
    double odd = 0;
    for (int d = 0; d + 1 < a.length; d += 2) {
      even += a[d] * b[d];
      odd += a[d + 1] * b[d + 1];
    }
    return even + odd + (a.length % 2 == 0 ? 0 : a[a.length - 1] * b[a.length - 1]);
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
