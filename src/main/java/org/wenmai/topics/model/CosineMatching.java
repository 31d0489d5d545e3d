package org.wenmai.topics.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds pairs of previous and current topics of the same language by the cosine of their vectors.
 *
 * <p>Two empty vectors have similarity 1, an empty and another one 0. Equal vectors have a cosine
 * of exactly 1, since in IEEE 754 the square root of s·s is s.
 */
final class CosineMatching {
  private final List<TopicTracking.CurrentTopic> current;
  private final double[] squares;

  /** An inverted index: by language and term, the current topics that have the term. */
  private final Map<String, Map<String, List<Posting>>> postings = new HashMap<>();

  private record Posting(int current, double weight) {}

  /**
   * A previous and a current topic.
   *
   * @param similarity above 0, at most 1
   */
  record TopicPair(
      TopicTracking.PreviousTopic previous, TopicTracking.CurrentTopic current, double similarity) {
    static final Comparator<TopicPair> MOST_SIMILAR_FIRST =
        Comparator.comparingDouble(TopicPair::similarity)
            .reversed()
            .thenComparing(TopicPair::previousId)
            .thenComparing(TopicPair::smallestDocId);

    String previousId() {
      return previous.id();
    }

    String smallestDocId() {
      return current.smallestDocId();
    }
  }

  private CosineMatching(Collection<TopicTracking.CurrentTopic> currentTopics) {
    current = List.copyOf(currentTopics);
    squares = current.stream().mapToDouble(topic -> topic.vector().squares()).toArray();
    for (int i = 0; i < current.size(); i++) {
      Map<String, List<Posting>> byTerm =
          postings.computeIfAbsent(current.get(i).language(), absent -> new HashMap<>());
      for (TopicVector.WeightedTerm term : current.get(i).vector().byTerm()) {
        byTerm
            .computeIfAbsent(term.term(), absent -> new ArrayList<>())
            .add(new Posting(i, term.weight()));
      }
    }
  }

  /** All pairs with at least a minimum similarity, most similar first. */
  static List<TopicPair> pairs(
      Collection<TopicTracking.PreviousTopic> previous,
      Collection<TopicTracking.CurrentTopic> current,
      double minSimilarity) {
    CosineMatching matching = new CosineMatching(current);
    List<TopicPair> pairs = new ArrayList<>();
    for (TopicTracking.PreviousTopic topic : previous) {
      matching.addPairs(topic, minSimilarity, pairs);
    }
    pairs.sort(TopicPair.MOST_SIMILAR_FIRST);
    return pairs;
  }

  private void addPairs(
      TopicTracking.PreviousTopic previous, double minSimilarity, List<TopicPair> pairs) {
    double[] similarities =
        previous.vector().isEmpty() ? similaritiesOfEmpty(previous) : cosines(previous);
    for (int i = 0; i < similarities.length; i++) {
      if (similarities[i] > 0 && similarities[i] >= minSimilarity) {
        pairs.add(new TopicPair(previous, current.get(i), similarities[i]));
      }
    }
  }

  private double[] similaritiesOfEmpty(TopicTracking.PreviousTopic previous) {
    return current.stream()
        .mapToDouble(
            topic ->
                topic.vector().isEmpty() && topic.language().equals(previous.language()) ? 1 : 0)
        .toArray();
  }

  /**
   * The cosines with all current topics. Products are summed in the order of terms, as in {@link
   * TopicVector#squares}.
   */
  private double[] cosines(TopicTracking.PreviousTopic previous) {
    double[] cosines = new double[current.size()];
    Map<String, List<Posting>> byTerm = postings.getOrDefault(previous.language(), Map.of());
    for (TopicVector.WeightedTerm term : previous.vector().byTerm()) {
      for (Posting posting : byTerm.getOrDefault(term.term(), List.of())) {
        cosines[posting.current()] += term.weight() * posting.weight();
      }
    }
    double ownSquares = previous.vector().squares();
    for (int i = 0; i < cosines.length; i++) {
      cosines[i] =
          cosines[i] == 0 ? 0 : Math.min(1, cosines[i] / Math.sqrt(ownSquares * squares[i]));
    }
    return cosines;
  }
}
