package org.wenmai.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.wenmai.topics.corpus.Aggregator;
import org.wenmai.topics.corpus.TopicDocument;
import org.wenmai.topics.model.NpmiCoherence;

/** Counts how many documents of the training set have each pair of top terms of a topic. */
final class CooccurrenceAggregator implements Aggregator<CooccurrenceAggregator> {
  private static final long serialVersionUID = 1L;

  /** By language and topic: the top terms, as indexes in the vocabulary. */
  private final int[][][] topTerms;

  /**
   * By language and topic: the documents that have both the i-th and the j-th top term, for j up to
   * i. Those that have the i-th are at (i, i).
   */
  private final List<List<long[][]>> counts = new ArrayList<>();

  /** By language: all documents. */
  private final long[] documents;

  CooccurrenceAggregator(int[][][] topTerms) {
    this.topTerms = topTerms;
    this.documents = new long[topTerms.length];
    for (int[][] topics : topTerms) {
      counts.add(Arrays.stream(topics).map(top -> new long[top.length][top.length]).toList());
    }
  }

  @Override
  public void add(TopicDocument document) {
    if (!document.inTrainingSet()) {
      return;
    }
    int language = document.languageIndex();
    documents[language]++;
    for (int topic = 0; topic < topTerms[language].length; topic++) {
      add(document.terms().terms(), topTerms[language][topic], counts.get(language).get(topic));
    }
  }

  private static void add(int[] document, int[] topTerms, long[][] counts) {
    int[] found = new int[topTerms.length];
    int size = 0;
    for (int i = 0; i < topTerms.length; i++) {
      if (Arrays.binarySearch(document, topTerms[i]) >= 0) {
        found[size++] = i;
      }
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        counts[found[i]][found[j]]++;
      }
    }
  }

  @Override
  public void addAll(CooccurrenceAggregator other) {
    for (int language = 0; language < topTerms.length; language++) {
      documents[language] += other.documents[language];
      for (int topic = 0; topic < topTerms[language].length; topic++) {
        addAll(counts.get(language).get(topic), other.counts.get(language).get(topic));
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
  OptionalDouble coherence(int language, int topic) {
    long[][] both = counts.get(language).get(topic);
    int pairs = both.length * (both.length - 1) / 2;
    double sum = 0;
    for (int i = 0; i < both.length; i++) {
      for (int j = 0; j < i; j++) {
        sum += NpmiCoherence.npmi(both[i][j], both[i][i], both[j][j], documents[language]);
      }
    }
    return pairs == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / pairs);
  }
}
