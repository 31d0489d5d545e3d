package org.wenmai.topics;

import java.util.List;
import java.util.stream.IntStream;
import org.wenmai.topics.corpus.Aggregator;
import org.wenmai.topics.corpus.TopicDocument;
import org.wenmai.topics.model.Centroids;
import org.wenmai.topics.model.ClusterSums;

/**
 * One round of k-means in every language: adds each document of the training set to its nearest
 * topic.
 */
final class KMeansRound implements Aggregator<KMeansRound> {
  private static final long serialVersionUID = 1L;

  /** Both by language. */
  private final List<Centroids> centroids;

  private final List<ClusterSums> sums;

  KMeansRound(TopicModel model) {
    centroids = model.languages().stream().map(LanguageTopics::centroids).toList();
    sums = centroids.stream().map(c -> new ClusterSums(c.count(), c.dimensions())).toList();
  }

  @Override
  public void add(TopicDocument document) {
    if (document.inTrainingSet() && document.hasVector()) {
      int language = document.languageIndex();
      sums.get(language).add(document.vector(), centroids.get(language));
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

  /** The topics of each language, moved to the centres of their documents. */
  List<LanguageTopics> moved(List<LanguageTopics> languages) {
    return IntStream.range(0, languages.size())
        .mapToObj(i -> moved(languages.get(i), sums.get(i)))
        .toList();
  }

  private static LanguageTopics moved(LanguageTopics topics, ClusterSums sums) {
    long[] counts = sums.counts();
    int largest = 0;
    for (int c = 1; c < counts.length; c++) {
      largest = counts[c] > counts[largest] ? c : largest;
    }
    return topics.with(sums.centroids(topics.centroids()), largest);
  }
}
