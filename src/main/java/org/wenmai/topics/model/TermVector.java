package org.wenmai.topics.model;

import java.io.Serializable;
import java.util.Arrays;

/**
 * A document as weights of the few terms that it has, of length 1. Immutable as long as nobody
 * writes into the arrays, which are shared, not copied.
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
   * Scales weights to length 1; a vector without terms, or of weights that are all 0, is empty.
   *
   * @param terms numbers of terms, ascending, each once
   * @param weights one for each term, finite
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

  /** Takes weights that are of length 1 already, as {@link #terms} and {@link #weights} gave. */
  public static TermVector of(int[] terms, double[] weights) {
    return new TermVector(terms, weights);
  }

  /** Numbers of its terms, ascending. */
  public int[] terms() {
    return terms;
  }

  /** Their weights. */
  public double[] weights() {
    return weights;
  }

  /** How many terms it has. */
  public int size() {
    return terms.length;
  }

  /** Whether it has no term at all. */
  public boolean isEmpty() {
    return terms.length == 0;
  }
}
