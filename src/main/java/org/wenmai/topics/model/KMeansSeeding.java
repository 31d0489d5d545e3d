package org.wenmai.topics.model;

import java.util.Arrays;
import java.util.List;
import org.wenmai.hash.SplitMix64;

/**
 * Where k-means starts: points drawn one after the other, the likelier the farther they are from
 * those drawn before; of a few candidates the one that brings all points closest.
 */
final class KMeansSeeding {
  private final List<double[]> points;
  private final long seed;
  private long rolls;

  private KMeansSeeding(List<double[]> points, long seed) {
    this.points = points;
    this.seed = seed;
  }

  static Centroids plusPlus(List<double[]> points, int count, long seed) {
    return new KMeansSeeding(points, seed).draw(count);
  }

  private Centroids draw(int count) {
    double[][] chosen = new double[count][];
    chosen[0] = points.get((int) (next() * points.size()));
    double[] distances = new double[points.size()];
    Arrays.fill(distances, Double.POSITIVE_INFINITY);
    distances = closer(distances, chosen[0]);
    int candidates = 2 + (int) StrictMath.log(count);
    for (int c = 1; c < count; c++) {
      double[] best = distances;
      for (int i = 0; i < candidates; i++) {
        double[] point = points.get(far(distances));
        double[] with = closer(distances, point);
        if (chosen[c] == null || sum(with) < sum(best)) {
          chosen[c] = point;
          best = with;
        }
      }
      distances = best;
    }
    return Centroids.of(chosen, chosen[0].length);
  }

  private double next() {
    return SplitMix64.uniform(SplitMix64.hash(seed, rolls++));
  }

  /** A point, drawn with a chance proportional to its distance. */
  private int far(double[] distances) {
    double left = next() * sum(distances);
    for (int i = 0; i < distances.length; i++) {
      left -= distances[i];
      if (left < 0) {
        return i;
      }
    }
    return distances.length - 1;
  }

  /** Squared distances, half of them, where one more point is chosen. */
  private double[] closer(double[] distances, double[] chosen) {
    double[] closer = new double[distances.length];
    for (int i = 0; i < closer.length; i++) {
      closer[i] = Math.min(distances[i], Math.max(0, 1 - cosine(points.get(i), chosen)));
    }
    return closer;
  }

  /** Two sums side by side: the processor need not wait for one addition to begin the next. */
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
