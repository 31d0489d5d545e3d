package org.wenmai.topics.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a topic is about, comparable between corpora: weights of terms, a vector of length 1, or
 * empty where no term is known. Immutable and thread-safe.
 */
public final class TopicVector {
  /**
   * In the order of terms, so that sums over them have the same bits whatever the input's order.
   */
  private final List<Weighted> byTerm;

  private TopicVector(List<Weighted> byTerm) {
    this.byTerm = byTerm;
  }

  /**
   * A term with its weight.
   *
   * @param weight above 0, finite
   */
  public record Weighted(String term, double weight) {
    static final Comparator<Weighted> HEAVIEST_FIRST =
        Comparator.comparingDouble(Weighted::weight).reversed().thenComparing(Weighted::term);
  }

  /**
   * Scales the heaviest terms to length 1.
   *
   * @param weights each term once, in any order
   * @param most how many terms at most; of equally heavy ones the smaller are kept
   */
  public static TopicVector heaviest(List<Weighted> weights, int most) {
    List<Weighted> kept =
        inOrder(weights.stream().sorted(Weighted.HEAVIEST_FIRST).limit(most).toList());
    double length = Math.sqrt(squares(kept));
    return new TopicVector(
        kept.stream().map(term -> new Weighted(term.term(), term.weight() / length)).toList());
  }

  /**
   * Takes weights as {@link #heaviestFirst} gave them, bit by bit.
   *
   * @param weights each term once, in any order
   */
  public static TopicVector of(List<Weighted> weights) {
    return new TopicVector(inOrder(weights));
  }

  private static List<Weighted> inOrder(List<Weighted> weights) {
    List<Weighted> sorted = new ArrayList<>(weights);
    sorted.sort(Comparator.comparing(Weighted::term));
    return List.copyOf(sorted);
  }

  private static double squares(List<Weighted> weights) {
    double squares = 0;
    for (Weighted term : weights) {
      squares += term.weight() * term.weight();
    }
    return squares;
  }

  /** Its terms, ties by term. */
  public List<Weighted> heaviestFirst() {
    return byTerm.stream().sorted(Weighted.HEAVIEST_FIRST).toList();
  }

  List<Weighted> byTerm() {
    return byTerm;
  }

  /** Whether nothing is known about it. */
  public boolean isEmpty() {
    return byTerm.isEmpty();
  }

  /** The sum of the squares of its weights in the order of terms: about 1, or 0. */
  double squares() {
    return squares(byTerm);
  }
}
