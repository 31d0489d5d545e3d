package org.wenmai.topics.model;

import java.io.Serializable;
import java.util.Arrays;

/**
 * A document as a sparse vector of term weights, of length 1 or empty. Immutable as long as the
 * arrays, which are shared, are not modified.
 */
public final class TermVector implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int[] terms;
  private final double[] weights;

  private TermVector(int[] terms, double[] weights) {
    this.terms = terms;
    this.weights = weights;
  }

  /**
   * Scales weights to length 1. Without terms, or if all weights are 0, the vector is empty.
   *
   * @param terms distinct indexes of terms, ascending
   * @param weights the weight of each term, finite
   */
  public static TermVector normalized(int[] terms, double[] weights) {
    if (terms.length != weights.length) {
      throw new IllegalArgumentException(terms.length + " terms but " + weights.length);
    }
    double squares = 0;
    for (double weight : weights) {
      squares += weight * weight;
    }
    if (squares == 0) {
      return new TermVector(new int[0], new double[0]);
    }
    double length = Math.sqrt(squares);
    return new TermVector(terms, Arrays.stream(weights).map(weight -> weight / length).toArray());
  }

  /**
   * Creates a vector of weights that have length 1 already, as {@link #terms} and {@link #weights}
   * return them.
   */
  public static TermVector of(int[] terms, double[] weights) {
    return new TermVector(terms, weights);
  }

  /** The indexes of its terms, ascending. */
  public int[] terms() {
    return terms;
  }

  /** The weights of its terms. */
  public double[] weights() {
    return weights;
  }

  /** The number of its terms. */
  public int size() {
    return terms.length;
  }

  /** Whether it has no terms. */
  public boolean isEmpty() {
    return terms.length == 0;
  }
}
