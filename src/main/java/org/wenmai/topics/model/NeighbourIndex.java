package org.wenmai.topics.model;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * An inverted index of term vectors, which finds the nearest neighbours of a document by cosine.
 * Exact. Immutable and thread-safe.
 */
public final class NeighbourIndex implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int size;
  private final int[] terms;

  /** Where the postings of a term begin, and where those of the last one end. */
  private final int[] starts;

  private final int[] documents;
  private final float[] weights;

  private NeighbourIndex(int size, int[] terms, int[] starts, int[] documents, float[] weights) {
    this.size = size;
    this.terms = terms;
    this.starts = starts;
    this.documents = documents;
    this.weights = weights;
  }

  /**
   * Documents near to another one.
   *
   * @param documents their indexes, nearest first, equally near ones by index
   * @param cosines above 0
   */
  public record Neighbours(int[] documents, double[] cosines) {
    int size() {
      return documents.length;
    }
  }

  /** Indexes documents; their indexes are those of the list. */
  public static NeighbourIndex of(List<TermVector> vectors) {
    int[] terms =
        vectors.stream().flatMapToInt(v -> Arrays.stream(v.terms())).distinct().sorted().toArray();
    int[] starts = new int[terms.length + 1];
    int[][] rows = new int[vectors.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = rows(terms, vectors.get(i));
      for (int row : rows[i]) {
        starts[row + 1]++;
      }
    }
    for (int row = 0; row < terms.length; row++) {
      starts[row + 1] += starts[row];
    }
    int[] next = starts.clone();
    int[] documents = new int[starts[terms.length]];
    float[] weights = new float[documents.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows[i].length; j++) {
        int at = next[rows[i][j]]++;
        documents[at] = i;
        weights[at] = (float) vectors.get(i).weights()[j];
      }
    }
    return new NeighbourIndex(rows.length, terms, starts, documents, weights);
  }

  private static int[] rows(int[] terms, TermVector vector) {
    return Arrays.stream(vector.terms()).map(term -> Arrays.binarySearch(terms, term)).toArray();
  }

  /** The number of documents. */
  public int size() {
    return size;
  }

  /**
   * The nearest neighbours of a document.
   *
   * @param limit maximum number
   * @param except the index of a document that is left out, such as the document itself; -1: none
   */
  public Neighbours nearest(TermVector document, int limit, int except) {
    float[] cosines = new float[size];
    for (int i = 0; i < document.size(); i++) {
      int row = Arrays.binarySearch(terms, document.terms()[i]);
      float weight = (float) document.weights()[i];
      for (int at = row < 0 ? 0 : starts[row]; row >= 0 && at < starts[row + 1]; at++) {
        cosines[documents[at]] += weight * weights[at];
      }
    }
    if (except >= 0) {
      cosines[except] = 0;
    }
    return largest(cosines, limit);
  }

  /** The largest positive values, by insertion into a short sorted list. */
  private static Neighbours largest(float[] cosines, int limit) {
    int[] found = new int[limit];
    int count = 0;
    for (int i = 0; i < cosines.length; i++) {
      float cosine = cosines[i];
      if (cosine > 0 && (count < limit || (limit > 0 && cosine > cosines[found[count - 1]]))) {
        int at = count < limit ? count++ : count - 1;
        while (at > 0 && cosine > cosines[found[at - 1]]) {
          found[at] = found[at - 1];
          at--;
        }
        found[at] = i;
      }
    }
    int[] nearest = Arrays.copyOf(found, count);
    return new Neighbours(nearest, Arrays.stream(nearest).mapToDouble(i -> cosines[i]).toArray());
  }

  /** Documents that have a term, ascending; empty if none has it. */
  public int[] documents(int term) {
    int row = Arrays.binarySearch(terms, term);
    return row < 0 ? new int[0] : Arrays.copyOfRange(documents, starts[row], starts[row + 1]);
  }
}
