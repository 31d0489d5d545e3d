package org.wenmai.topics.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

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

  /** Prepares the worth of clusterings of documents. */
  ClusterTerms(DocumentTermMatrix matrix) {
    documents = matrix.documents();
    postings = new BitSet[matrix.terms()];
    Arrays.setAll(postings, term -> new BitSet(documents));
    for (int i = 0; i < documents; i++) {
      for (int term : matrix.terms(i)) {
        postings[term].set(i);
      }
    }
  }

  /** What the top terms of clusters are worth, each in -1 to 1 and 0 to 1. */
  record Worth(double coherence, double diversity) {}

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
    double coherence = 0;
    int coherent = 0;
    int top = 0;
    Set<Integer> distinct = new HashSet<>();
    for (PriorityQueue<Weighted> heaviest : heaviest(clusters, sizes)) {
      List<Integer> terms = heaviest.stream().map(Weighted::term).sorted().toList();
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

  /** A term with its weight in a cluster. */
  private record Weighted(int term, double weight) {
    static final Comparator<Weighted> LIGHTEST_FIRST =
        Comparator.comparingDouble(Weighted::weight)
            .thenComparing(Comparator.comparingInt(Weighted::term).reversed());
  }

  /**
   * By cluster, its heaviest terms: the share in the cluster times the logarithm of how much larger
   * it is than outside.
   */
  private List<PriorityQueue<Weighted>> heaviest(int[] clusters, int... sizes) {
    List<PriorityQueue<Weighted>> heaviest = new ArrayList<>();
    for (int c = 0; c < sizes.length; c++) {
      heaviest.add(new PriorityQueue<>(Weighted.LIGHTEST_FIRST));
    }
    int[] inside = new int[sizes.length];
    for (int term = 0; term < postings.length; term++) {
      Arrays.fill(inside, 0);
      postings[term].stream().forEach(document -> inside[clusters[document]]++);
      int all = postings[term].cardinality();
      for (int c = 0; c < sizes.length; c++) {
        double shareInside = (inside[c] + 0.5) / (sizes[c] + 1.0);
        double shareOutside = (all - inside[c] + 0.5) / (documents - sizes[c] + 1.0);
        if (inside[c] > 0 && shareInside > shareOutside) {
          double weight =
              (double) inside[c] / sizes[c] * StrictMath.log(shareInside / shareOutside);
          heaviest.get(c).add(new Weighted(term, weight));
          if (heaviest.get(c).size() > TOP) {
            heaviest.get(c).remove();
          }
        }
      }
    }
    return heaviest;
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
