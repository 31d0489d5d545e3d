package org.wenmai.topics;

import java.util.List;
import java.util.stream.IntStream;
import org.wenmai.topics.corpus.Aggregator;
import org.wenmai.topics.corpus.TopicDocument;
import org.wenmai.topics.model.Centroids;
import org.wenmai.topics.model.ClusterSums;

/** One round of k-means in every language: each document goes to its nearest topic. */
final class KMeansRound implements Aggregator<KMeansRound> {
  private static final long serialVersionUID = 1L;

  private final List<Centroids> centroids;
  private final List<ClusterSums> sums;

  KMeansRound(TopicModel model) {
    centroids = model.domains().stream().map(LanguageTopics::centroids).toList();
    sums = centroids.stream().map(c -> new ClusterSums(c.count(), c.dimensions())).toList();
  }

  @Override
  public void add(TopicDocument document) {
    if (document.teaches() && document.isPlaced()) {
      int domain = document.domain();
      sums.get(domain).add(document.place(), centroids.get(domain));
    }
  }

  @Override
  public void addAll(KMeansRound other) {
    for (int i = 0; i < sums.size(); i++) {
      sums.get(i).addAll(other.sums.get(i));
    }
  }

  boolean sameClusters(KMeansRound other) {
    return IntStream.range(0, sums.size())
        .allMatch(i -> sums.get(i).sameClusters(other.sums.get(i)));
  }

  /** The domains with topics in the middle of their documents. */
  List<LanguageTopics> moved(List<LanguageTopics> domains) {
    return IntStream.range(0, domains.size())
        .mapToObj(i -> moved(domains.get(i), sums.get(i)))
        .toList();
  }

  private static LanguageTopics moved(LanguageTopics domain, ClusterSums sums) {
    long[] counts = sums.counts();
    int largest = 0;
    for (int c = 1; c < counts.length; c++) {
      largest = counts[c] > counts[largest] ? c : largest;
    }
    return domain.with(sums.centroids(domain.centroids()), largest);
  }
}
