package org.wenmai.topics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wenmai.topics.corpus.TopicDocument;

/**
 * The topics of all languages, with consecutive indexes, and the finer ones within them. Immutable.
 */
final class TopicModel implements Serializable {
  private static final long serialVersionUID = 1L;

  private final List<LanguageTopics> languages;
  private final List<FineTopics> fine;
  private final int maxPerDocument;
  private final double outlierBelow;

  TopicModel(List<LanguageTopics> languages, TopicsConfig config) {
    this(languages, List.of(), config);
  }

  /**
   * Creates a model.
   *
   * @param fine the finer topics of each language; empty: topics are whole
   */
  TopicModel(List<LanguageTopics> languages, List<FineTopics> fine, TopicsConfig config) {
    this.languages = new ArrayList<>(languages);
    this.fine = new ArrayList<>(fine);
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

  /**
   * The finer topics of each language, whose indexes follow those of the others; empty before they
   * are fitted.
   */
  List<FineTopics> fine() {
    return fine;
  }

  /** The finer topic of a document within one of its topics; null if that is whole. */
  @Nullable Membership fine(TopicDocument document, Membership membership) {
    int language = document.languageIndex();
    return fine.isEmpty() || !document.hasVector()
        ? null
        : fine.get(language)
            .best(membership.topic() - languages.get(language).first(), document.vector());
  }

  /** The most probable topic of a document that has its vector; of equal ones the first. */
  Membership best(TopicDocument document) {
    return memberships(document).get(0);
  }

  /**
   * The topics of a document that has its vector, most probable first, at least one. A document
   * whose vector is all zeros is an outlier of the largest topic.
   *
   * <p>The probability grows with the cosine and with the size of the topic, so that the weight of
   * a further topic may be a little larger than that of the first.
   */
  List<Membership> memberships(TopicDocument document) {
    LanguageTopics topics = languages.get(document.languageIndex());
    if (!document.hasVector()) {
      return List.of(new Membership(topics.first() + topics.largest(), 0, true));
    }
    double[] similarities = topics.mixture().similarities(document.vector());
    double[] scores = topics.mixture().scores(similarities);
    List<Membership> probable =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer c) -> scores[c])
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()))
            .limit(maxPerDocument)
            .map(c -> membership(topics.first() + c, similarities[c]))
            .toList();
    double minWeight = Math.max(outlierBelow, probable.get(0).weight() / 2);
    return IntStream.range(0, probable.size())
        .filter(rank -> rank == 0 || probable.get(rank).weight() >= minWeight)
        .mapToObj(probable::get)
        .toList();
  }

  private Membership membership(int topic, double cosine) {
    double weight = Math.max(0, Math.min(1, cosine));
    return new Membership(topic, weight, weight < outlierBelow || weight == 0);
  }
}
