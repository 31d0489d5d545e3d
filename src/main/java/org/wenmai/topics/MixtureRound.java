package org.wenmai.topics;

import java.util.List;
import java.util.stream.IntStream;
import org.wenmai.topics.corpus.Aggregator;
import org.wenmai.topics.corpus.TopicDocument;
import org.wenmai.topics.model.VonMisesFisherMixture;

/**
 * One round of expectation maximization in every language: divides each document of the training
 * set among the topics of its language.
 */
final class MixtureRound implements Aggregator<MixtureRound> {
  private static final long serialVersionUID = 1L;

  /** By language. */
  private final List<VonMisesFisherMixture.Sums> sums;

  MixtureRound(TopicModel model) {
    sums =
        model.languages().stream()
            .map(topics -> new VonMisesFisherMixture.Sums(topics.mixture()))
            .toList();
  }

  @Override
  public void add(TopicDocument document) {
    if (document.inTrainingSet() && document.hasVector()) {
      sums.get(document.languageIndex()).add(document.vector());
    }
  }

  @Override
  public void addAll(MixtureRound other) {
    for (int i = 0; i < sums.size(); i++) {
      sums.get(i).addAll(other.sums.get(i));
    }
  }

  boolean equalTo(MixtureRound other) {
    return IntStream.range(0, sums.size()).allMatch(i -> sums.get(i).equalTo(other.sums.get(i)));
  }

  /** The topics of each language, as the documents make them. */
  List<LanguageTopics> refined(List<LanguageTopics> languages) {
    return IntStream.range(0, languages.size())
        .mapToObj(i -> languages.get(i).with(sums.get(i).mixture(), sums.get(i).largest()))
        .toList();
  }
}
