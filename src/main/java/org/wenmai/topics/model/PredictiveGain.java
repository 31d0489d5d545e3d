package org.wenmai.topics.model;

import java.util.Arrays;
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

  private final DocumentTermMatrix documents;
  private final long[] frequencies;
  private final long total;

  /** Prepares the gain of clusterings of documents. */
  PredictiveGain(DocumentTermMatrix documents) {
    this.documents = documents;
    this.frequencies = new long[documents.terms()];
    for (int i = 0; i < documents.documents(); i++) {
      for (int term : documents.terms(i)) {
        frequencies[term]++;
      }
    }
    this.total = Arrays.stream(frequencies).sum();
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
    for (int i = 0; i < clusters.length; i++) {
      sizes[clusters[i]] += documents.terms(i).length;
      for (int term : documents.terms(i)) {
        inside[clusters[i]][term]++;
      }
    }
    double gain = 0;
    for (int i = 0; i < clusters.length; i++) {
      double size = (double) sizes[clusters[i]] - documents.terms(i).length + PRIOR;
      for (int term : documents.terms(i)) {
        double share = (double) frequencies[term] / total;
        gain += Math.log((inside[clusters[i]][term] - 1 + PRIOR * share) / size / share);
      }
    }
    return total == 0 ? 0 : gain / total;
  }

  /**
   * What clusters tell of words by which they were not recognized: each document is assigned by one
   * half of its terms to the cluster that predicts these best, and its other half is predicted from
   * that cluster, compared with all documents, the document itself left out of both; then the
   * halves change places. Where words tell nothing of each other, it is near 0, however well the
   * clusters fit; a little above, since each document had a part in making its cluster.
   *
   * @param clusters the cluster of each document
   * @param count number of clusters
   * @return mean gain in nats a term; 0 without terms
   */
  double heldOut(int[] clusters, int count) {
    int[][] inside = new int[count][frequencies.length];
    long[][] sizes = new long[2][count];
    long[] totals = new long[2];
    for (int i = 0; i < clusters.length; i++) {
      for (int term : documents.terms(i)) {
        inside[clusters[i]][term]++;
        sizes[half(term)][clusters[i]]++;
        totals[half(term)]++;
      }
    }
    double gain = 0;
    for (int i = 0; i < clusters.length; i++) {
      double[][] gains = new double[2][count];
      int[] own = new int[2];
      for (int term : documents.terms(i)) {
        own[half(term)]++;
      }
      for (int term : documents.terms(i)) {
        int half = half(term);
        double prior = HELD_OUT_PRIOR * frequencies[term] / totals[half];
        double together =
            (frequencies[term] - 1 + prior) / (totals[half] - own[half] + HELD_OUT_PRIOR);
        for (int c = 0; c < count; c++) {
          boolean isOwn = c == clusters[i];
          double having = inside[c][term] - (isOwn ? 1 : 0) + prior;
          double all = sizes[half][c] - (isOwn ? own[half] : 0) + HELD_OUT_PRIOR;
          gains[half][c] += Math.log(having / all / together);
        }
      }
      gain += gains[1][Centroids.nearest(gains[0])] + gains[0][Centroids.nearest(gains[1])];
    }
    return total == 0 ? 0 : gain / total;
  }

  private static int half(int term) {
    return (int) (SplitMix64.hash(HALVES, term) & 1);
  }
}
