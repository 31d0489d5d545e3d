package org.wenmai.topics.model;

import java.util.Arrays;
import java.util.List;

/**
 * How much better the words of a document are predicted from the other documents of its cluster
 * than from all documents: the mean of log p(term | cluster) − log p(term) over the terms of all
 * documents, in nats, each document left out of its own cluster. The distribution of a cluster is
 * smoothed by a Dirichlet prior (Zhai and Lafferty 2004), so that clusters of few documents predict
 * little. Immutable and thread-safe.
 */
final class PredictiveGain {
  /**
   * Prior terms of a cluster, so many that it needs dozens of articles to differ from the corpus.
   */
  private static final double PRIOR = 5000;

  private final int[][] rows;
  private final long[] frequencies;
  private final long total;

  private PredictiveGain(int[][] rows, long[] frequencies, long total) {
    this.rows = rows;
    this.frequencies = frequencies;
    this.total = total;
  }

  /** Prepares the gain of clusterings of documents. */
  static PredictiveGain of(List<TermVector> documents) {
    int[] terms =
        documents.stream()
            .flatMapToInt(document -> Arrays.stream(document.terms()))
            .distinct()
            .sorted()
            .toArray();
    long[] frequencies = new long[terms.length];
    int[][] rows = new int[documents.size()][];
    long total = 0;
    for (int i = 0; i < rows.length; i++) {
      int[] own = documents.get(i).terms();
      rows[i] = new int[own.length];
      for (int j = 0; j < own.length; j++) {
        rows[i][j] = Arrays.binarySearch(terms, own[j]);
        frequencies[rows[i][j]]++;
      }
      total += own.length;
    }
    return new PredictiveGain(rows, frequencies, total);
  }

  /**
   * The gain of a clustering.
   *
   * @param clusters the cluster of each document
   * @param count number of clusters
   * @return 0 without terms
   */
  double of(int[] clusters, int count) {
    int[][] inside = new int[count][frequencies.length];
    long[] sizes = new long[count];
    for (int i = 0; i < rows.length; i++) {
      sizes[clusters[i]] += rows[i].length;
      for (int row : rows[i]) {
        inside[clusters[i]][row]++;
      }
    }
    double gain = 0;
    for (int i = 0; i < rows.length; i++) {
      double size = (double) sizes[clusters[i]] - rows[i].length + PRIOR;
      for (int row : rows[i]) {
        double share = (double) frequencies[row] / total;
        gain += Math.log((inside[clusters[i]][row] - 1 + PRIOR * share) / size / share);
      }
    }
    return total == 0 ? 0 : gain / total;
  }
}
