package org.wenmai.stage.topics;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;

/** The families of two and more that are in each topic, and in each period of each topic. */
final class Families implements FlatMapFunction<Document, Corpus.Member> {
  private static final long serialVersionUID = 1L;

  private final Broadcast<Model> model;
  private final Period period;

  Families(Broadcast<Model> model, Period period) {
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
  public Iterator<Corpus.Member> call(Document document) {
    List<Corpus.Member> members = new ArrayList<>();
    String family = document.family();
    if (family != null) {
      int topic = model.value().best(document).topic();
      members.add(new Corpus.Member(group(topic), family));
      Integer day = document.day();
      if (day != null) {
        members.add(new Corpus.Member(group(topic, period.startOf(day)), family));
      }
    }
    return members.iterator();
  }
}
