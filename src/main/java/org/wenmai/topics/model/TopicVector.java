package org.wenmai.topics.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A topic as a sparse vector of term weights, comparable between runs; of length 1, or empty if no
 * term is known. Immutable and thread-safe.
 */
public final class TopicVector {
  /** Ordered by term, so that sums do not depend on the order of the input. */
  private final List<WeightedTerm> byTerm;

  private TopicVector(List<WeightedTerm> byTerm) {
    this.byTerm = byTerm;
  }

  /**
   * A term with its weight.
   *
   * @param weight above 0, finite
   */
  public record WeightedTerm(String term, double weight) {
    static final Comparator<WeightedTerm> HEAVIEST_FIRST =
        Comparator.comparingDouble(WeightedTerm::weight)
            .reversed()
            .thenComparing(WeightedTerm::term);
  }

  /**
   * Creates a vector of the terms of largest weight, scaled to length 1.
   *
   * @param weights distinct terms in any order
   * @param limit maximum number of terms; ties by term
   */
  public static TopicVector heaviest(List<WeightedTerm> weights, int limit) {
    List<WeightedTerm> kept =
        sortedByTerm(weights.stream().sorted(WeightedTerm.HEAVIEST_FIRST).limit(limit).toList());
    double length = Math.sqrt(squares(kept));
    return new TopicVector(
        kept.stream().map(term -> new WeightedTerm(term.term(), term.weight() / length)).toList());
  }

  /**
   * Creates a vector of weights as {@link #heaviestFirst} returned them, without scaling.
   *
   * @param weights distinct terms in any order
   */
  public static TopicVector of(List<WeightedTerm> weights) {
    return new TopicVector(sortedByTerm(weights));
  }

  private static List<WeightedTerm> sortedByTerm(List<WeightedTerm> weights) {
    List<WeightedTerm> sorted = new ArrayList<>(weights);
    sorted.sort(Comparator.comparing(WeightedTerm::term));
    return List.copyOf(sorted);
  }

  private static double squares(List<WeightedTerm> weights) {
    double squares = 0;
    for (WeightedTerm term : weights) {
      squares += term.weight() * term.weight();
    }
    return squares;
  }

  /** Its terms by descending weight; ties by term. */
  public List<WeightedTerm> heaviestFirst() {
    return byTerm.stream().sorted(WeightedTerm.HEAVIEST_FIRST).toList();
  }

  List<WeightedTerm> byTerm() {
    return byTerm;
  }

  /** Whether it has no terms. */
  public boolean isEmpty() {
    return byTerm.isEmpty();
  }

  /** The squared length, summed in the order of terms: about 1, or 0 if empty. */
  double squares() {
    return squares(byTerm);
  }
}
