package org.wenmai.topics.model;

import java.util.Arrays;
import java.util.List;
import org.wenmai.hash.SplitMix64;

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

  /** Prior terms of a cluster among few documents of one subject. */
  private static final double HELD_OUT_PRIOR = 500;

  private static final long HALVES = 1;

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

  /**
   * What clusters tell of words by which they were not recognized: each document is assigned by one
   * half of its terms to the cluster that predicts these best, and its other half is predicted from
   * that cluster, compared with all documents, the document itself left out of both; then the
   * halves change places. Where documents are of one subject, words tell nothing of each other, and
   * it is below 0 however well the clusters were made.
   *
   * @param clusters the cluster of each document
   * @param count number of clusters
   * @return mean gain in nats a term; 0 without terms
   */
  double heldOut(int[] clusters, int count) {
    int[][] inside = new int[count][frequencies.length];
    long[][] sizes = new long[2][count];
    for (int i = 0; i < rows.length; i++) {
      for (int row : rows[i]) {
        inside[clusters[i]][row]++;
        sizes[half(row)][clusters[i]]++;
      }
    }
    long[] totals = new long[2];
    for (int row = 0; row < frequencies.length; row++) {
      totals[half(row)] += frequencies[row];
    }
    double gain = 0;
    for (int i = 0; i < rows.length; i++) {
      double[][] gains = new double[2][count];
      int[] own = new int[2];
      for (int row : rows[i]) {
        own[half(row)]++;
      }
      for (int row : rows[i]) {
        int half = half(row);
        double share = (double) frequencies[row] / totals[half];
        double together =
            (frequencies[row] - 1 + HELD_OUT_PRIOR * share)
                / (totals[half] - own[half] + HELD_OUT_PRIOR);
        for (int c = 0; c < count; c++) {
          boolean isOwn = c == clusters[i];
          double having = inside[c][row] - (isOwn ? 1 : 0) + HELD_OUT_PRIOR * share;
          double all = sizes[half][c] - (isOwn ? own[half] : 0) + HELD_OUT_PRIOR;
          gains[half][c] += Math.log(having / all / together);
        }
      }
      gain += gains[1][largest(gains[0])] + gains[0][largest(gains[1])];
    }
    return total == 0 ? 0 : gain / total;
  }

  private static int half(int row) {
    return (int) (SplitMix64.hash(HALVES, row) & 1);
  }

  private static int largest(double... values) {
    int largest = 0;
    for (int i = 1; i < values.length; i++) {
      largest = values[i] > values[largest] ? i : largest;
    }
    return largest;
  }
}
