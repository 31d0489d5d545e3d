package org.wenmai.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.wenmai.topics.corpus.Aggregator;
import org.wenmai.topics.corpus.TopicDocument;
import org.wenmai.topics.model.NpmiCoherence;

/**
 * How often the top terms of each topic occur, alone and two together, in documents of its language
 * that are no copies.
 */
final class CooccurrenceAggregator implements Aggregator<CooccurrenceAggregator> {
  private static final long serialVersionUID = 1L;

  /** For each domain, for each of its topics, the numbers of its top terms. */
  private final int[][][] terms;

  /**
   * For each domain and topic, documents that have both the i-th and the j-th; the i-th at (i,i).
   */
  private final List<List<long[][]>> both = new ArrayList<>();

  private final long[] documents;

  CooccurrenceAggregator(int[][][] terms) {
    this.terms = terms;
    this.documents = new long[terms.length];
    for (int[][] topics : terms) {
      both.add(Arrays.stream(topics).map(top -> new long[top.length][top.length]).toList());
    }
  }

  @Override
  public void add(TopicDocument document) {
    if (!document.teaches()) {
      return;
    }
    int domain = document.domain();
    documents[domain]++;
    for (int topic = 0; topic < terms[domain].length; topic++) {
      add(document.terms().terms(), terms[domain][topic], both.get(domain).get(topic));
    }
  }

  private static void add(int[] document, int[] top, long[][] counts) {
    int[] there = new int[top.length];
    int found = 0;
    for (int i = 0; i < top.length; i++) {
      if (Arrays.binarySearch(document, top[i]) >= 0) {
        there[found++] = i;
      }
    }
    for (int i = 0; i < found; i++) {
      for (int j = 0; j <= i; j++) {
        counts[there[i]][there[j]]++;
      }
    }
  }

  @Override
  public void addAll(CooccurrenceAggregator other) {
    for (int d = 0; d < terms.length; d++) {
      documents[d] += other.documents[d];
      for (int t = 0; t < terms[d].length; t++) {
        addAll(both.get(d).get(t), other.both.get(d).get(t));
      }
    }
  }

  private static void addAll(long[][] to, long[][] from) {
    for (int i = 0; i < to.length; i++) {
      for (int j = 0; j <= i; j++) {
        to[i][j] += from[i][j];
      }
    }
  }

  /** Mean NPMI of the top terms of a topic; empty where there are fewer than two. */
  OptionalDouble coherence(int domain, int topic) {
    long[][] counts = both.get(domain).get(topic);
    int pairs = counts.length * (counts.length - 1) / 2;
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      for (int j = 0; j < i; j++) {
        sum += NpmiCoherence.npmi(counts[i][j], counts[i][i], counts[j][j], documents[domain]);
      }
    }
    return pairs == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / pairs);
  }
}
