package org.wenmai.topics.model;

import java.util.Arrays;
import java.util.List;

/**
 * Which documents have which terms, the terms numbered from 0 without gaps. Immutable and
 * thread-safe.
 */
public final class DocumentTermMatrix {
  private final int[][] documents;
  private final int terms;

  private DocumentTermMatrix(int[][] documents, int terms) {
    this.documents = documents;
    this.terms = terms;
  }

  /** The matrix of documents that have the terms of these vectors. */
  public static DocumentTermMatrix of(List<TermVector> vectors) {
    int[] terms =
        vectors.stream()
            .flatMapToInt(vector -> Arrays.stream(vector.terms()))
            .distinct()
            .sorted()
            .toArray();
    int[][] documents =
        vectors.stream()
            .map(
                vector ->
                    Arrays.stream(vector.terms())
                        .map(term -> Arrays.binarySearch(terms, term))
                        .toArray())
            .toArray(int[][]::new);
    return new DocumentTermMatrix(documents, terms.length);
  }

  /** The number of documents. */
  int documents() {
    return documents.length;
  }

  /** The number of distinct terms. */
  int terms() {
    return terms;
  }

  /** The terms of a document, ascending; not to be changed. */
  int[] terms(int document) {
    return documents[document];
  }
}
