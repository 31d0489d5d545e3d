package org.wenmai.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wenmai.terms.CorpusTerm;
import org.wenmai.topics.corpus.TopicVocabulary;
import org.wenmai.topics.model.TopicTracking;
import org.wenmai.topics.model.TopicVector;

/**
 * Makes the topic vectors by which topics are tracked from run to run: each term of the training
 * documents of a topic, weighted by the share of them that has it times its idf.
 *
 * <p>They are made of counts that {@link TopicProfile} has anyway, so that they cost no pass over
 * the corpus and do not depend on its partitions, to the last bit.
 */
final class TopicVectors {
  /**
   * Maximum number of terms of a topic, the heaviest ones. Measured on halves of labelled news:
   * with 1000, topics of different labels become more similar (cosines up to 0.41 rather than
   * 0.31), those of the same label do not.
   */
  private static final int MAX_TERMS = 300;

  private final TopicModel model;
  private final TopicVocabulary vocabulary;
  private final TopicProfile profile;

  TopicVectors(TopicModel model, TopicVocabulary vocabulary, TopicProfile profile) {
    this.model = model;
    this.vocabulary = vocabulary;
    this.profile = profile;
  }

  /** The topics that have a document, in the order of their indexes, without the finer ones. */
  List<TopicTracking.CurrentTopic> current() {
    return model.languages().stream()
        .flatMap(topics -> current(topics, profile.topics(topics)))
        .toList();
  }

  /** The finer topics that have a document, in the order of their indexes. */
  List<TopicTracking.CurrentTopic> currentFine() {
    List<TopicTracking.CurrentTopic> current = new ArrayList<>();
    for (int i = 0; i < model.fine().size(); i++) {
      current(model.languages().get(i), profile.topics(model.fine().get(i))).forEach(current::add);
    }
    return current;
  }

  private Stream<TopicTracking.CurrentTopic> current(
      LanguageTopics ofLanguage, List<TopicProfile.Topic> topics) {
    int[] terms = ofLanguage.space().terms();
    return topics.stream()
        .filter(topic -> !topic.isEmpty())
        .map(
            topic ->
                new TopicTracking.CurrentTopic(
                    topic.smallestId, ofLanguage.language(), vector(terms, topic)));
  }

  /** Weights are not divided by the number of documents: they are scaled to length 1 anyway. */
  private TopicVector vector(int[] terms, TopicProfile.Topic topic) {
    List<TopicVector.WeightedTerm> weights =
        IntStream.range(0, terms.length)
            .filter(row -> topic.documentFrequencies[row] > 0)
            .mapToObj(row -> weight(vocabulary.term(terms[row]), topic.documentFrequencies[row]))
            .toList();
    return TopicVector.heaviest(weights, MAX_TERMS);
  }

  private static TopicVector.WeightedTerm weight(CorpusTerm term, long documentFrequency) {
    return new TopicVector.WeightedTerm(term.term(), documentFrequency * term.idf());
  }
}
