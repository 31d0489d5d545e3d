package org.wenmai.topics.model;

import java.io.Serializable;
import java.util.Arrays;

/**
 * A mixture of von Mises–Fisher distributions on the unit sphere, one for each topic, with a common
 * concentration (Banerjee et al. 2005, Clustering on the Unit Hypersphere): how near a point is to
 * a topic counts together with how large the topic is. Immutable and thread-safe.
 */
public final class VonMisesFisherMixture implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final double MAX_CONCENTRATION = 1000;

  private final Centroids centroids;
  private final double concentration;
  private final double[] logPriors;

  private VonMisesFisherMixture(Centroids centroids, double concentration, double[] logPriors) {
    this.centroids = centroids;
    this.concentration = concentration;
    this.logPriors = logPriors;
  }

  /** The mixture in which each point belongs to its cluster. */
  public static VonMisesFisherMixture of(
      Iterable<double[]> points, int[] clusters, Centroids centroids) {
    Sums sums = new Sums(new VonMisesFisherMixture(centroids, 0, new double[centroids.count()]));
    int i = 0;
    for (double[] point : points) {
      sums.add(point, clusters[i++], 1);
    }
    return sums.mixture();
  }

  /** The number of topics. */
  public int count() {
    return centroids.count();
  }

  /** The mean directions of the topics. */
  public Centroids centroids() {
    return centroids;
  }

  /** The cosine of a point with each topic. */
  public double[] similarities(double[] point) {
    return centroids.similarities(point);
  }

  /**
   * The logarithm of the density of each topic at a point times the size of the topic, but for a
   * common constant.
   *
   * @param similarities as of {@link #similarities}
   */
  public double[] scores(double[] similarities) {
    double[] scores = new double[similarities.length];
    for (int c = 0; c < scores.length; c++) {
      scores[c] = concentration * similarities[c] + logPriors[c];
    }
    return scores;
  }

  /** The most probable topic of a point; of equal ones the first. */
  public int best(double[] point) {
    return Centroids.nearest(scores(similarities(point)));
  }

  /**
   * Sums of points by topic, of which the next mixture is made (a step of expectation
   * maximization). They do not depend on the order of additions, see {@link ClusterSums}. Mutable,
   * not thread-safe.
   */
  public static final class Sums implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final double SCALE = 1L << 30;
    private static final double NEGLIGIBLE = 1e-4;

    private final VonMisesFisherMixture mixture;
    private final int dimensions;
    private final long[] weights;
    private final long[] sums;

    /** Creates sums of no points, which will be divided by the mixture's probabilities. */
    public Sums(VonMisesFisherMixture mixture) {
      this.mixture = mixture;
      this.dimensions = mixture.centroids.dimensions();
      this.weights = new long[mixture.count()];
      this.sums = new long[mixture.count() * dimensions];
    }

    /** Adds a point of length 1, divided among the topics by their probabilities. */
    public void add(double[] point) {
      double[] scores = mixture.scores(mixture.similarities(point));
      double largest = Arrays.stream(scores).max().orElse(0);
      double total = 0;
      for (int c = 0; c < scores.length; c++) {
        scores[c] = StrictMath.exp(scores[c] - largest);
        total += scores[c];
      }
      for (int c = 0; c < scores.length; c++) {
        if (scores[c] > NEGLIGIBLE * total) {
          add(point, c, scores[c] / total);
        }
      }
    }

    private void add(double[] point, int topic, double weight) {
      weights[topic] += Math.round(weight * SCALE);
      int from = topic * dimensions;
      for (int d = 0; d < dimensions; d++) {
        sums[from + d] += Math.round(weight * point[d] * SCALE);
      }
    }

    /** Adds the sums of other points. */
    public void addAll(Sums other) {
      for (int c = 0; c < weights.length; c++) {
        weights[c] += other.weights[c];
      }
      for (int i = 0; i < sums.length; i++) {
        sums[i] += other.sums[i];
      }
    }

    /** Whether all sums are equal. */
    public boolean equalTo(Sums other) {
      return Arrays.equals(weights, other.weights) && Arrays.equals(sums, other.sums);
    }

    /** The topic with the largest weight; of equal ones the first. */
    public int largest() {
      int largest = 0;
      for (int c = 1; c < weights.length; c++) {
        largest = weights[c] > weights[largest] ? c : largest;
      }
      return largest;
    }

    /** The mixture of the points; a topic without points keeps its direction. */
    public VonMisesFisherMixture mixture() {
      int count = weights.length;
      double[][] means = new double[count][];
      double[] logPriors = new double[count];
      double total = Arrays.stream(weights).sum() / SCALE;
      double resultant = 0;
      for (int c = 0; c < count; c++) {
        means[c] =
            Arrays.stream(sums, c * dimensions, (c + 1) * dimensions).asDoubleStream().toArray();
        double squares = 0;
        for (double value : means[c]) {
          squares += value / SCALE * (value / SCALE);
        }
        resultant += Math.sqrt(squares);
        if (squares == 0) {
          means[c] = mixture.centroids.centroid(c);
        }
        logPriors[c] = StrictMath.log((weights[c] / SCALE + 1) / (total + count));
      }
      double mean = total == 0 ? 0 : Math.min(1, resultant / total);
      return new VonMisesFisherMixture(
          Centroids.of(means, dimensions), concentration(mean), logPriors);
    }

    /** The approximation of Banerjee et al., equation 4.4. */
    private double concentration(double mean) {
      double rest = 1 - mean * mean;
      return rest <= 0
          ? MAX_CONCENTRATION
          : Math.min(MAX_CONCENTRATION, mean * (dimensions - mean * mean) / rest);
    }
  }
}
