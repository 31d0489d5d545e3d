package org.wenmai.topics.model;

import java.io.Serializable;

/**
 * The middles of clusters: directions of length 1. Immutable and thread-safe.
 *
 * <p>A direction of zeros, of a cluster that never had a point, is similar to nothing.
 */
public final class Centroids implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int count;
  private final int dimensions;

  /** Dimension by dimension, so that one dimension of all centroids lies together. */
  private final double[] values;

  private Centroids(int count, int dimensions, double[] values) {
    this.count = count;
    this.dimensions = dimensions;
    this.values = values;
  }

  /** Takes directions, which are scaled to length 1. */
  public static Centroids of(double[][] directions, int dimensions) {
    double[] values = new double[directions.length * dimensions];
    for (int c = 0; c < directions.length; c++) {
      double squares = 0;
      for (double value : directions[c]) {
        squares += value * value;
      }
      double length = Math.sqrt(squares);
      for (int d = 0; d < dimensions && length > 0; d++) {
        values[d * directions.length + c] = directions[c][d] / length;
      }
    }
    return new Centroids(directions.length, dimensions, values);
  }

  /** How many there are. */
  public int count() {
    return count;
  }

  /** How many dimensions a point has. */
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

  /** One of them, as a new array. */
  public double[] direction(int centroid) {
    double[] direction = new double[dimensions];
    for (int d = 0; d < dimensions; d++) {
      direction[d] = values[d * count + centroid];
    }
    return direction;
  }

  /** The index of the largest value, the smallest index of equal ones; -1 of none. */
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
