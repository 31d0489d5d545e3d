package org.wenmai.topics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.wenmai.topics.corpus.TopicDocument;

/** The topics of all languages, numbered through. Immutable. */
final class TopicModel implements Serializable {
  private static final long serialVersionUID = 1L;

  private final List<LanguageTopics> domains;
  private final int perDocument;
  private final double outlierBelow;

  TopicModel(List<LanguageTopics> domains, TopicsConfig config) {
    this.domains = new ArrayList<>(domains);
    this.perDocument = config.perDocument();
    this.outlierBelow = config.outlierBelow();
  }

  /**
   * A topic of a document.
   *
   * @param topic its number
   * @param weight cosine of the document with the middle of the topic, 0 to 1
   * @param outlier the weight is too small
   */
  record Membership(int topic, double weight, boolean outlier) {}

  List<LanguageTopics> domains() {
    return domains;
  }

  /** How many topics there are. */
  int count() {
    return domains.stream().mapToInt(LanguageTopics::count).sum();
  }

  /** The document with its place. */
  TopicDocument place(TopicDocument document) {
    return document.at(domains.get(document.domain()).space().place(document.terms()));
  }

  /** The topic of a document that has its place: the nearest, the smallest of equally near ones. */
  Membership best(TopicDocument document) {
    return memberships(document).get(0);
  }

  /**
   * The topics of a document that has its place, nearest first, at least one. A document of which
   * nothing is known lies in the largest topic, as an outlier.
   */
  List<Membership> memberships(TopicDocument document) {
    LanguageTopics domain = domains.get(document.domain());
    if (!document.isPlaced()) {
      return List.of(new Membership(domain.first() + domain.largest(), 0, true));
    }
    double[] similarities = domain.centroids().similarities(document.place());
    List<Membership> sorted =
        IntStream.range(0, similarities.length)
            .mapToObj(c -> membership(domain.first() + c, similarities[c]))
            .sorted(
                Comparator.comparingDouble(Membership::weight)
                    .reversed()
                    .thenComparingInt(Membership::topic))
            .limit(perDocument)
            .toList();
    double least = Math.max(outlierBelow, sorted.get(0).weight() / 2);
    return IntStream.range(0, sorted.size())
        .filter(rank -> rank == 0 || sorted.get(rank).weight() >= least)
        .mapToObj(sorted::get)
        .toList();
  }

  private Membership membership(int topic, double cosine) {
    double weight = Math.max(0, Math.min(1, cosine));
    return new Membership(topic, weight, weight < outlierBelow || weight == 0);
  }
}
