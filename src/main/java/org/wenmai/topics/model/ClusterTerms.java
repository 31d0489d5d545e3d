package org.wenmai.topics.model;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The top terms of clusters of few documents, and what they are worth: coherence, the mean NPMI of
 * pairs of top terms over these documents, and diversity, the share of distinct ones among all.
 * Immutable and thread-safe.
 */
final class ClusterTerms {
  private static final int TOP = 10;

  /** By term, the documents that have it. */
  private final BitSet[] postings;

  private final int documents;

  private ClusterTerms(BitSet[] postings, int documents) {
    this.postings = postings;
    this.documents = documents;
  }

  /** What the top terms of clusters are worth, each in -1 to 1 and 0 to 1. */
  record Worth(double coherence, double diversity) {}

  static ClusterTerms of(List<TermVector> documents) {
    int[] terms =
        documents.stream()
            .flatMapToInt(document -> Arrays.stream(document.terms()))
            .distinct()
            .sorted()
            .toArray();
    BitSet[] postings = new BitSet[terms.length];
    Arrays.setAll(postings, row -> new BitSet(documents.size()));
    for (int i = 0; i < documents.size(); i++) {
      for (int term : documents.get(i).terms()) {
        postings[Arrays.binarySearch(terms, term)].set(i);
      }
    }
    return new ClusterTerms(postings, documents.size());
  }

  /**
   * The worth of a clustering; of clusters without two terms nothing counts.
   *
   * @param clusters the cluster of each document
   * @param count number of clusters
   */
  Worth worth(int[] clusters, int count) {
    int[] sizes = new int[count];
    for (int cluster : clusters) {
      sizes[cluster]++;
    }
    double[][] weights = weights(clusters, sizes);
    double coherence = 0;
    int coherent = 0;
    int top = 0;
    Set<Integer> distinct = new HashSet<>();
    for (int c = 0; c < count; c++) {
      List<Integer> terms = top(weights[c]);
      top += terms.size();
      distinct.addAll(terms);
      if (terms.size() > 1) {
        coherence += coherence(terms);
        coherent++;
      }
    }
    return new Worth(
        coherent == 0 ? 0 : coherence / coherent, top == 0 ? 0 : (double) distinct.size() / top);
  }

  /** By cluster and term: its share in the cluster times the logarithm of how much larger it is. */
  private double[][] weights(int[] clusters, int... sizes) {
    double[][] weights = new double[sizes.length][postings.length];
    int[] inside = new int[sizes.length];
    for (int row = 0; row < postings.length; row++) {
      Arrays.fill(inside, 0);
      for (int i = postings[row].nextSetBit(0); i >= 0; i = postings[row].nextSetBit(i + 1)) {
        inside[clusters[i]]++;
      }
      int all = postings[row].cardinality();
      for (int c = 0; c < sizes.length; c++) {
        if (inside[c] > 0) {
          double shareInside = (inside[c] + 0.5) / (sizes[c] + 1.0);
          double shareOutside = (all - inside[c] + 0.5) / (documents - sizes[c] + 1.0);
          weights[c][row] =
              (double) inside[c] / sizes[c] * StrictMath.log(shareInside / shareOutside);
        }
      }
    }
    return weights;
  }

  private static List<Integer> top(double... weights) {
    return IntStream.range(0, weights.length)
        .filter(row -> weights[row] > 0)
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer row) -> -weights[row])
                .thenComparing(Comparator.naturalOrder()))
        .limit(TOP)
        .toList();
  }

  private double coherence(List<Integer> terms) {
    double sum = 0;
    int pairs = 0;
    for (int i = 0; i < terms.size(); i++) {
      BitSet first = postings[terms.get(i)];
      for (int j = 0; j < i; j++) {
        BitSet second = postings[terms.get(j)];
        BitSet both = (BitSet) first.clone();
        both.and(second);
        sum +=
            NpmiCoherence.npmi(
                both.cardinality(), first.cardinality(), second.cardinality(), documents);
        pairs++;
      }
    }
    return sum / pairs;
  }
}
