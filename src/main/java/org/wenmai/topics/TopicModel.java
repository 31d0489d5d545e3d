package org.wenmai.topics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.wenmai.topics.corpus.TopicDocument;

/** The topics of all languages, with consecutive indexes. Immutable. */
final class TopicModel implements Serializable {
  private static final long serialVersionUID = 1L;

  private final List<LanguageTopics> languages;
  private final int maxPerDocument;
  private final double outlierBelow;

  TopicModel(List<LanguageTopics> languages, TopicsConfig config) {
    this.languages = new ArrayList<>(languages);
    this.maxPerDocument = config.perDocument();
    this.outlierBelow = config.outlierBelow();
  }

  /**
   * A topic of a document.
   *
   * @param topic its index
   * @param weight cosine of the document with the centre of the topic, 0 to 1
   * @param outlier the weight is too small
   */
  record Membership(int topic, double weight, boolean outlier) {}

  /** The topics of each language. */
  List<LanguageTopics> languages() {
    return languages;
  }

  /** How many topics there are. */
  int count() {
    return languages.stream().mapToInt(LanguageTopics::count).sum();
  }

  /** The document with its vector in the latent space. */
  TopicDocument project(TopicDocument document) {
    return document.withVector(
        languages.get(document.languageIndex()).space().project(document.terms()));
  }

  /** The nearest topic of a document that has its vector; the smallest of equally near ones. */
  Membership best(TopicDocument document) {
    return memberships(document).get(0);
  }

  /**
   * The topics of a document that has its vector, nearest first, at least one. A document whose
   * vector is all zeros is an outlier of the largest topic.
   */
  List<Membership> memberships(TopicDocument document) {
    LanguageTopics topics = languages.get(document.languageIndex());
    if (!document.hasVector()) {
      return List.of(new Membership(topics.first() + topics.largest(), 0, true));
    }
    double[] similarities = topics.centroids().similarities(document.vector());
    List<Membership> nearest =
        IntStream.range(0, similarities.length)
            .mapToObj(c -> membership(topics.first() + c, similarities[c]))
            .sorted(
                Comparator.comparingDouble(Membership::weight)
                    .reversed()
                    .thenComparingInt(Membership::topic))
            .limit(maxPerDocument)
            .toList();
    double minWeight = Math.max(outlierBelow, nearest.get(0).weight() / 2);
    return IntStream.range(0, nearest.size())
        .filter(rank -> rank == 0 || nearest.get(rank).weight() >= minWeight)
        .mapToObj(nearest::get)
        .toList();
  }

  private Membership membership(int topic, double cosine) {
    double weight = Math.max(0, Math.min(1, cosine));
    return new Membership(topic, weight, weight < outlierBelow || weight == 0);
  }
}
