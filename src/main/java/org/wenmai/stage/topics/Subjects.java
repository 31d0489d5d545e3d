package org.wenmai.stage.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.wenmai.topic.Subject;
import org.wenmai.topic.Succession;

/**
 * What the topics of a run are about: the terms of the documents that made a topic, each by the
 * share of them that has it times its inverse document frequency.
 *
 * <p>Made of counts that {@link Profile} has anyway, so that it costs no pass over the corpus and
 * has the same bits however the corpus is cut.
 */
final class Subjects {
  /**
   * Heaviest terms that are kept of a topic. Measured on halves of labelled news: with 1000 topics
   * of different labels get more alike (cosines up to 0.41 rather than 0.31), those of the same
   * label do not.
   */
  static final int TERMS = 300;

  private final Model model;
  private final Vocabulary vocabulary;
  private final Profile profile;

  Subjects(Model model, Vocabulary vocabulary, Profile profile) {
    this.model = model;
    this.vocabulary = vocabulary;
    this.profile = profile;
  }

  /** The topics that have a document, in the order of their numbers. */
  List<Succession.Present> present() {
    List<Succession.Present> present = new ArrayList<>();
    for (Domain domain : model.domains()) {
      int[] terms = domain.space().terms();
      profile.topics().subList(domain.first(), domain.first() + domain.count()).stream()
          .filter(topic -> !topic.isEmpty())
          .map(
              topic ->
                  new Succession.Present(topic.smallest, domain.language(), subject(terms, topic)))
          .forEach(present::add);
    }
    return present;
  }

  /** Weights are not divided by the number of documents: they are scaled to length 1 anyway. */
  private Subject subject(int[] terms, Profile.Topic topic) {
    List<Subject.Weighted> weights =
        IntStream.range(0, terms.length)
            .filter(row -> topic.having[row] > 0)
            .mapToObj(row -> weighted(vocabulary.term(terms[row]), topic.having[row]))
            .toList();
    return Subject.heaviest(weights, TERMS);
  }

  private static Subject.Weighted weighted(Vocabulary.Term term, long having) {
    return new Subject.Weighted(term.term(), having * term.idf());
  }
}
