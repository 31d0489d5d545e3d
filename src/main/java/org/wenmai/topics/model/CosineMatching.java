package org.wenmai.topics.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which former and present topics of the same language are alike, by the cosine of their subjects.
 *
 * <p>Two subjects of which nothing is known are alike; one of them and a known one are not. Equal
 * subjects have a cosine of exactly 1: of s, the square root of s·s is s in IEEE 754.
 */
final class CosineMatching {
  private final List<TopicTracking.Present> present;
  private final double[] squares;

  /** By language and term, who has the term, and how much of it. */
  private final Map<String, Map<String, List<Posting>>> postings = new HashMap<>();

  private record Posting(int present, double weight) {}

  /**
   * A former and a present topic.
   *
   * @param similarity above 0, at most 1
   */
  record Pair(TopicTracking.Former former, TopicTracking.Present present, double similarity) {
    static final Comparator<Pair> MOST_SIMILAR_FIRST =
        Comparator.comparingDouble(Pair::similarity)
            .reversed()
            .thenComparing(Pair::formerId)
            .thenComparing(Pair::smallest);

    String formerId() {
      return former.id();
    }

    String smallest() {
      return present.smallest();
    }
  }

  private CosineMatching(Collection<TopicTracking.Present> topics) {
    present = List.copyOf(topics);
    squares = present.stream().mapToDouble(topic -> topic.subject().squares()).toArray();
    for (int i = 0; i < present.size(); i++) {
      Map<String, List<Posting>> byTerm =
          postings.computeIfAbsent(present.get(i).language(), absent -> new HashMap<>());
      for (TopicVector.Weighted term : present.get(i).subject().byTerm()) {
        byTerm
            .computeIfAbsent(term.term(), absent -> new ArrayList<>())
            .add(new Posting(i, term.weight()));
      }
    }
  }

  /** All pairs whose similarity is not below {@code least}, most similar first. */
  static List<Pair> pairs(
      Collection<TopicTracking.Former> former,
      Collection<TopicTracking.Present> present,
      double least) {
    CosineMatching likeness = new CosineMatching(present);
    List<Pair> pairs = new ArrayList<>();
    for (TopicTracking.Former topic : former) {
      likeness.addPairs(topic, least, pairs);
    }
    pairs.sort(Pair.MOST_SIMILAR_FIRST);
    return pairs;
  }

  private void addPairs(TopicTracking.Former former, double least, List<Pair> pairs) {
    double[] similarities = former.subject().isEmpty() ? unknown(former) : cosines(former);
    for (int i = 0; i < similarities.length; i++) {
      if (similarities[i] > 0 && similarities[i] >= least) {
        pairs.add(new Pair(former, present.get(i), similarities[i]));
      }
    }
  }

  private double[] unknown(TopicTracking.Former former) {
    return present.stream()
        .mapToDouble(
            topic ->
                topic.subject().isEmpty() && topic.language().equals(former.language()) ? 1 : 0)
        .toArray();
  }

  /** Products are summed in the order of terms, as squares are. */
  private double[] cosines(TopicTracking.Former former) {
    double[] cosines = new double[present.size()];
    Map<String, List<Posting>> byTerm = postings.getOrDefault(former.language(), Map.of());
    for (TopicVector.Weighted term : former.subject().byTerm()) {
      for (Posting posting : byTerm.getOrDefault(term.term(), List.of())) {
        cosines[posting.present()] += term.weight() * posting.weight();
      }
    }
    double own = former.subject().squares();
    for (int i = 0; i < cosines.length; i++) {
      cosines[i] = cosines[i] == 0 ? 0 : Math.min(1, cosines[i] / Math.sqrt(own * squares[i]));
    }
    return cosines;
  }
}
