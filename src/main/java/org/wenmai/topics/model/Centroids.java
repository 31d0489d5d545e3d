package org.wenmai.topics.model;

import java.io.Serializable;

/**
 * The centroids of clusters on the unit sphere. Immutable and thread-safe.
 *
 * <p>The centroid of a cluster that never had a point is all zeros, so its cosine with every point
 * is 0.
 */
public final class Centroids implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int count;
  private final int dimensions;

  /** In column-major order: the values of all centroids in one dimension are adjacent. */
  private final double[] values;

  private Centroids(int count, int dimensions, double[] values) {
    this.count = count;
    this.dimensions = dimensions;
    this.values = values;
  }

  /** Scales vectors to length 1. */
  public static Centroids of(double[][] vectors, int dimensions) {
    double[] values = new double[vectors.length * dimensions];
    for (int c = 0; c < vectors.length; c++) {
      double squares = 0;
      for (double value : vectors[c]) {
        squares += value * value;
      }
      double length = Math.sqrt(squares);
      for (int d = 0; d < dimensions && length > 0; d++) {
        values[d * vectors.length + c] = vectors[c][d] / length;
      }
    }
    return new Centroids(vectors.length, dimensions, values);
  }

  /** The number of centroids. */
  public int count() {
    return count;
  }

  /** The number of dimensions. */
  public int dimensions() {
    return dimensions;
  }

  /** The cosine of a point with each centroid; 0 with all for a point of zeros. */
  public double[] similarities(double[] point) {
    double[] similarities = new double[count];
    for (int d = 0; d < dimensions; d++) {
      double value = point[d];
      int from = d * count;
      for (int c = 0; c < count; c++) {
        similarities[c] += value * values[from + c];
      }
    }
    return similarities;
  }

  /** A centroid, as a new array. */
  public double[] centroid(int index) {
    double[] vector = new double[dimensions];
    for (int d = 0; d < dimensions; d++) {
      vector[d] = values[d * count + index];
    }
    return vector;
  }

  /** The index of the largest value, of equal ones the smallest index; -1 for an empty array. */
  public static int nearest(double[] similarities) {
    int best = -1;
    for (int c = 0; c < similarities.length; c++) {
      if (best < 0 || similarities[c] > similarities[best]) {
        best = c;
      }
    }
    return best;
  }
}
