package org.wenmai.topics;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.wenmai.topics.corpus.TopicCorpus;
import org.wenmai.topics.corpus.TopicDocument;

/**
 * Groups families of two or more by the first topic of each document, its finer topic, and by topic
 * and period, so that the families of each group can be counted.
 */
final class FamilyAggregator implements FlatMapFunction<TopicDocument, TopicCorpus.Member> {
  private static final long serialVersionUID = 1L;

  private final Broadcast<TopicModel> model;
  private final CalendarPeriod period;

  FamilyAggregator(Broadcast<TopicModel> model, CalendarPeriod period) {
    this.model = model;
    this.period = period;
  }

  /** The group of the families of a topic. */
  static String group(int topic) {
    return Integer.toString(topic);
  }

  /** The group of the families of a topic in a period. */
  static String group(int topic, int periodStart) {
    return topic + "/" + periodStart;
  }

  @Override
  public Iterator<TopicCorpus.Member> call(TopicDocument document) {
    List<TopicCorpus.Member> members = new ArrayList<>();
    String family = document.family();
    if (family != null) {
      TopicModel.Membership best = model.value().best(document);
      int topic = best.topic();
      members.add(new TopicCorpus.Member(group(topic), family));
      TopicModel.Membership fine = model.value().fine(document, best);
      if (fine != null) {
        members.add(new TopicCorpus.Member(group(fine.topic()), family));
      }
      Integer day = document.day();
      if (day != null) {
        members.add(new TopicCorpus.Member(group(topic, period.startOf(day)), family));
      }
    }
    return members.iterator();
  }
}
