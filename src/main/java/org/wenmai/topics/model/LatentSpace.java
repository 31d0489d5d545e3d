package org.wenmai.topics.model;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * The few directions in which documents differ most (latent semantic analysis, Deerwester et al.
 * 1990), found by randomized subspace iteration (Halko, Martinsson and Tropp 2011).
 *
 * <p>Words that keep the same company come to lie close together, so that two short documents can
 * be alike without sharing a word. With fewer documents than dimensions nothing is lost: cosines
 * are those of the term vectors. Immutable and thread-safe.
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
   * Learns the space of some documents.
   *
   * @param documents in an order that never changes, by id say; the result depends on it
   * @param dimensions at most this many; at least 1
   * @param seed for the directions in which the search starts
   */
  public static LatentSpace fit(List<TermVector> documents, int dimensions, long seed) {
    return new SubspaceIteration(documents, dimensions, seed).find();
  }

  /** How many directions there are: fewer than asked for where the documents have no more. */
  public int dimensions() {
    return dimensions;
  }

  /** Numbers of the terms that the space knows, ascending. */
  public int[] terms() {
    return terms.clone();
  }

  /** The place of a term among {@link #terms}, negative if it is not there. */
  public int rowOf(int term) {
    return Arrays.binarySearch(terms, term);
  }

  /**
   * The place of a document: a vector of length 1, or all zeros where it shares no term with the
   * space. Independent of all other documents.
   */
  public double[] place(TermVector document) {
    double[] place = new double[dimensions];
    for (int i = 0; i < document.size(); i++) {
      int row = rowOf(document.terms()[i]);
      if (row >= 0) {
        add(document.weights()[i], row, place);
      }
    }
    return unit(place);
  }

  private void add(double weight, int row, double[] place) {
    int from = row * dimensions;
    for (int d = 0; d < dimensions; d++) {
      place[d] += weight * basis[from + d];
    }
  }

  private static double[] unit(double[] place) {
    double squares = 0;
    for (double value : place) {
      squares += value * value;
    }
    if (squares < 1e-18) {
      return new double[place.length];
    }
    double length = Math.sqrt(squares);
    for (int d = 0; d < place.length; d++) {
      place[d] /= length;
    }
    return place;
  }
}
