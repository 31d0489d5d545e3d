package org.wenmai.topics.model;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * A latent space of terms: the leading right singular vectors of the document-term matrix (latent
 * semantic analysis, Deerwester et al. 1990), computed by randomized subspace iteration (Halko,
 * Martinsson and Tropp 2011).
 *
 * <p>Terms that occur with the same other terms are close in the space, so that documents can be
 * similar without a common term. With no more documents than dimensions, the cosines of the
 * documents are those of their term vectors. Immutable and thread-safe.
 */
public final class LatentSpace implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int[] terms;
  private final int dimensions;
  private final float[] basis;

  LatentSpace(int[] terms, int dimensions, float[] basis) {
    this.terms = terms;
    this.dimensions = dimensions;
    this.basis = basis;
  }

  /**
   * Computes the space of documents.
   *
   * @param documents the documents in a reproducible order, such as by id; the result depends on it
   * @param dimensions maximum number of dimensions, at least 1
   * @param seed seed of the random start vectors
   */
  public static LatentSpace fit(List<TermVector> documents, int dimensions, long seed) {
    return new SubspaceIteration(documents, dimensions, seed).run();
  }

  /** The number of dimensions; less than the maximum if the rank of the documents is less. */
  public int dimensions() {
    return dimensions;
  }

  /** The indexes of the terms of the space, ascending. */
  public int[] terms() {
    return terms.clone();
  }

  /** The index of a term in {@link #terms}; negative if it is not there. */
  public int rowOf(int term) {
    return Arrays.binarySearch(terms, term);
  }

  /** Projects a document: a vector of length 1, or all zeros if it has no term of the space. */
  public double[] project(TermVector document) {
    double[] vector = new double[dimensions];
    for (int i = 0; i < document.size(); i++) {
      int row = rowOf(document.terms()[i]);
      if (row >= 0) {
        add(document.weights()[i], row, vector);
      }
    }
    return unit(vector);
  }

  private void add(double weight, int row, double[] vector) {
    int from = row * dimensions;
    for (int d = 0; d < dimensions; d++) {
      vector[d] += weight * basis[from + d];
    }
  }

  /** Scales a vector to length 1 in place; one of hardly any length becomes all zeros. */
  static double[] unit(double[] vector) {
    double squares = 0;
    for (double value : vector) {
      squares += value * value;
    }
    if (squares < 1e-18) {
      return new double[vector.length];
    }
    double length = Math.sqrt(squares);
    for (int d = 0; d < vector.length; d++) {
      vector[d] /= length;
    }
    return vector;
  }
}
