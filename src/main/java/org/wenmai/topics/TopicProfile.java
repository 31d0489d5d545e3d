package org.wenmai.topics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.broadcast.Broadcast;
import org.wenmai.topics.corpus.Aggregator;
import org.wenmai.topics.corpus.TopicDocument;

/** Statistics of the documents of each topic. */
final class TopicProfile implements Aggregator<TopicProfile> {
  private static final long serialVersionUID = 1L;
  private static final int MAX_EXEMPLARS = 5;

  /** Broadcast, so that it is not sent with every part of the aggregate. */
  private final Broadcast<TopicModel> model;

  private final CalendarPeriod period;
  private final List<Topic> topics = new ArrayList<>();

  TopicProfile(Broadcast<TopicModel> model, CalendarPeriod period) {
    this.model = model;
    this.period = period;
    for (LanguageTopics ofLanguage : model.value().languages()) {
      for (int c = 0; c < ofLanguage.count(); c++) {
        topics.add(new Topic(ofLanguage.space().terms().length));
      }
    }
    for (int i = 0; i < model.value().fine().size(); i++) {
      int terms = model.value().languages().get(i).space().terms().length;
      for (int c = 0; c < model.value().fine().get(i).count(); c++) {
        topics.add(new Topic(terms));
      }
    }
  }

  /** A document that is typical of its topic. */
  record Exemplar(String id, double weight) implements Serializable {
    static final Comparator<Exemplar> BEST_FIRST =
        Comparator.comparingDouble(Exemplar::weight).reversed().thenComparing(Exemplar::id);
  }

  /** A number of documents, and how many of them are families of their own. */
  static final class Count implements Serializable {
    private static final long serialVersionUID = 1L;

    long documents;
    long singles;

    void add(Count other) {
      documents += other.documents;
      singles += other.singles;
    }
  }

  /** Statistics of one topic. */
  static final class Topic implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Documents whose first topic it is. */
    final Count all = new Count();

    /** Those of them that are in the training set. */
    long trainingDocuments;

    /** By row of the latent space: training documents that have the term. */
    final long[] documentFrequencies;

    /** By first day of a period. */
    final Map<Integer, Count> periods = new TreeMap<>();

    /** Documents by language. */
    final Map<String, Long> languages = new TreeMap<>();

    final List<Exemplar> exemplars = new ArrayList<>();

    /** The smallest doc_id; empty where there is no document. */
    String smallestId = "";

    Topic(int terms) {
      documentFrequencies = new long[terms];
    }

    /** Whether no document has it as its first topic. */
    boolean isEmpty() {
      return all.documents == 0;
    }

    private void addExemplars(List<Exemplar> more) {
      exemplars.addAll(more);
      exemplars.sort(Exemplar.BEST_FIRST);
      if (exemplars.size() > MAX_EXEMPLARS) {
        exemplars.subList(MAX_EXEMPLARS, exemplars.size()).clear();
      }
    }

    private void addId(String id) {
      boolean smaller = smallestId.isEmpty() || id.compareTo(smallestId) < 0;
      smallestId = smaller && !id.isEmpty() ? id : smallestId;
    }

    private void add(Topic other) {
      all.add(other.all);
      trainingDocuments += other.trainingDocuments;
      for (int row = 0; row < documentFrequencies.length; row++) {
        documentFrequencies[row] += other.documentFrequencies[row];
      }
      other.periods.forEach(
          (start, count) -> periods.computeIfAbsent(start, absent -> new Count()).add(count));
      other.languages.forEach((language, count) -> languages.merge(language, count, Long::sum));
      addExemplars(other.exemplars);
      addId(other.smallestId);
    }
  }

  /** All topics, by index, the finer ones after the others. */
  List<Topic> topics() {
    return topics;
  }

  /** The topics of one language, without the finer ones. */
  List<Topic> topics(LanguageTopics ofLanguage) {
    return topics.subList(ofLanguage.first(), ofLanguage.end());
  }

  /** The finer topics of one language. */
  List<Topic> topics(FineTopics ofLanguage) {
    return topics.subList(ofLanguage.first(), ofLanguage.first() + ofLanguage.count());
  }

  @Override
  public void add(TopicDocument document) {
    TopicModel.Membership best = model.value().best(document);
    add(document, best, topics.get(best.topic()));
    TopicModel.Membership fine = model.value().fine(document, best);
    if (fine != null) {
      add(document, fine, topics.get(fine.topic()));
    }
  }

  private void add(TopicDocument document, TopicModel.Membership best, Topic topic) {
    Count one = new Count();
    one.documents = 1;
    one.singles = document.family() == null ? 1 : 0;
    topic.all.add(one);
    if (document.day() != null) {
      int start = period.startOf(document.day());
      topic.periods.computeIfAbsent(start, absent -> new Count()).add(one);
    }
    topic.languages.merge(document.language(), 1L, Long::sum);
    topic.addId(document.id());
    if (document.inTrainingSet()) {
      addTrainingDocument(document, best, topic);
    }
  }

  private void addTrainingDocument(
      TopicDocument document, TopicModel.Membership best, Topic topic) {
    Exemplar exemplar = new Exemplar(document.id(), best.weight());
    if (topic.exemplars.size() < MAX_EXEMPLARS
        || Exemplar.BEST_FIRST.compare(exemplar, topic.exemplars.get(MAX_EXEMPLARS - 1)) < 0) {
      topic.addExemplars(List.of(exemplar));
    }
    topic.trainingDocuments++;
    LanguageTopics ofLanguage = model.value().languages().get(document.languageIndex());
    for (int term : document.terms().terms()) {
      int row = ofLanguage.space().rowOf(term);
      if (row >= 0) {
        topic.documentFrequencies[row]++;
      }
    }
  }

  @Override
  public void addAll(TopicProfile other) {
    for (int i = 0; i < topics.size(); i++) {
      topics.get(i).add(other.topics.get(i));
    }
  }
}
