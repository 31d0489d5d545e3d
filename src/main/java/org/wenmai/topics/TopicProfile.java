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

/** What the documents of each topic are like. */
final class TopicProfile implements Aggregator<TopicProfile> {
  private static final long serialVersionUID = 1L;
  private static final int EXEMPLARS = 5;

  /** Broadcast, so that it does not travel with every part of the sums. */
  private final Broadcast<TopicModel> model;

  private final CalendarPeriod period;
  private final List<Topic> topics = new ArrayList<>();

  TopicProfile(Broadcast<TopicModel> model, CalendarPeriod period) {
    this.model = model;
    this.period = period;
    for (LanguageTopics domain : model.value().domains()) {
      for (int c = 0; c < domain.count(); c++) {
        topics.add(new Topic(domain.space().terms().length));
      }
    }
  }

  /** A document that is typical of its topic. */
  record Exemplar(String id, double weight) implements Serializable {
    static final Comparator<Exemplar> BEST_FIRST =
        Comparator.comparingDouble(Exemplar::weight).reversed().thenComparing(Exemplar::id);
  }

  /** Documents of a period, and those among them that are families of their own. */
  static final class Count implements Serializable {
    private static final long serialVersionUID = 1L;

    long documents;
    long singles;

    void add(Count other) {
      documents += other.documents;
      singles += other.singles;
    }
  }

  /** Sums of one topic. */
  static final class Topic implements Serializable {
    private static final long serialVersionUID = 1L;

    final Count all = new Count();

    /** Documents that took part in making the topic, and how many of them have each term. */
    long teachers;

    final long[] having;
    final Map<Integer, Count> periods = new TreeMap<>();
    final Map<String, Long> languages = new TreeMap<>();
    final List<Exemplar> exemplars = new ArrayList<>();

    /** The smallest doc_id; empty where there is no document. */
    String smallest = "";

    Topic(int terms) {
      having = new long[terms];
    }

    /** Whether no document has it as its first topic. */
    boolean isEmpty() {
      return all.documents == 0;
    }

    private void addExemplars(List<Exemplar> more) {
      exemplars.addAll(more);
      exemplars.sort(Exemplar.BEST_FIRST);
      if (exemplars.size() > EXEMPLARS) {
        exemplars.subList(EXEMPLARS, exemplars.size()).clear();
      }
    }

    private void addId(String id) {
      boolean smaller = smallest.isEmpty() || id.compareTo(smallest) < 0;
      smallest = smaller && !id.isEmpty() ? id : smallest;
    }

    private void add(Topic other) {
      all.add(other.all);
      teachers += other.teachers;
      for (int t = 0; t < having.length; t++) {
        having[t] += other.having[t];
      }
      other.periods.forEach(
          (start, count) -> periods.computeIfAbsent(start, absent -> new Count()).add(count));
      other.languages.forEach((language, count) -> languages.merge(language, count, Long::sum));
      addExemplars(other.exemplars);
      addId(other.smallest);
    }
  }

  List<Topic> topics() {
    return topics;
  }

  @Override
  public void add(TopicDocument document) {
    TopicModel.Membership best = model.value().best(document);
    Topic topic = topics.get(best.topic());
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
    if (document.teaches()) {
      teach(document, best, topic);
    }
  }

  private void teach(TopicDocument document, TopicModel.Membership best, Topic topic) {
    Exemplar exemplar = new Exemplar(document.id(), best.weight());
    if (topic.exemplars.size() < EXEMPLARS
        || Exemplar.BEST_FIRST.compare(exemplar, topic.exemplars.get(EXEMPLARS - 1)) < 0) {
      topic.addExemplars(List.of(exemplar));
    }
    topic.teachers++;
    LanguageTopics domain = model.value().domains().get(document.domain());
    for (int term : document.terms().terms()) {
      int row = domain.space().rowOf(term);
      if (row >= 0) {
        topic.having[row]++;
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
