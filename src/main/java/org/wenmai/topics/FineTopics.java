package org.wenmai.topics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenmai.topics.model.VonMisesFisherMixture;

/**
 * The finer topics of one language, with consecutive indexes after those of all topics. Immutable.
 */
final class FineTopics implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int first;
  private final List<VonMisesFisherMixture> byTopic;

  /** By topic of the language, the index of its first finer topic. */
  private final int[] offsets;

  /** By finer topic, the topic of the language that it is a part of. */
  private final List<Integer> parents = new ArrayList<>();

  /**
   * Creates finer topics.
   *
   * @param first index of the first of them
   * @param byTopic by topic of the language; a mixture of one stands for a topic that is whole
   */
  FineTopics(int first, List<VonMisesFisherMixture> byTopic) {
    this.first = first;
    this.byTopic = new ArrayList<>(byTopic);
    this.offsets = new int[byTopic.size()];
    for (int topic = 0; topic < offsets.length; topic++) {
      offsets[topic] = first + parents.size();
      int parts = byTopic.get(topic).count();
      for (int part = 0; part < parts && parts > 1; part++) {
        parents.add(topic);
      }
    }
  }

  int first() {
    return first;
  }

  int count() {
    return parents.size();
  }

  /** The topic, counted from 0 in this language, that a finer one is a part of. */
  int parent(int index) {
    return parents.get(index - first);
  }

  /**
   * The most probable finer topic of a document; of equal ones the first.
   *
   * @param topic its topic, counted from 0 in this language
   * @return null if the topic is whole
   */
  TopicModel.@Nullable Membership best(int topic, double[] vector) {
    VonMisesFisherMixture parts = byTopic.get(topic);
    if (parts.count() < 2) {
      return null;
    }
    int best = parts.best(vector);
    double weight = Math.max(0, Math.min(1, parts.similarities(vector)[best]));
    return new TopicModel.Membership(offsets[topic] + best, weight, false);
  }
}
