package org.wenmai.topics.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Selects the terms that distinguish a topic from the other topics of its language, and makes a
 * label of them. Pure functions.
 *
 * <p>The weight of a term is the share of the topic's documents that contain it, times the
 * logarithm of the ratio of this share to that among all other documents. It is similar to
 * class-based TF-IDF (Grootendorst 2022), with documents instead of occurrences.
 */
public final class TopTerms {
  private static final int MAX_LABEL_WORDS = 3;

  private TopTerms() {}

  /** A term, given by its index, with its weight. */
  public record WeightedIndex(int index, double weight) {}

  /**
   * The weight of a term in a topic.
   *
   * @param inside documents of the topic that contain it
   * @param topic documents of the topic, at least 1
   * @param outside other documents that contain it
   * @param rest other documents; may be 0
   */
  public static double weight(long inside, long topic, long outside, long rest) {
    if (inside == 0) {
      return 0;
    }
    double shareInside = (inside + 0.5) / (topic + 1.0);
    double shareOutside = (outside + 0.5) / (rest + 1.0);
    return (double) inside / topic * StrictMath.log(shareInside / shareOutside);
  }

  /**
   * The terms of largest weight, ties by index; only terms with a larger share in the topic than
   * outside.
   *
   * @param inside by term, documents of the topic that contain it
   * @param all by term, documents of all topics that contain it
   * @param topic documents of the topic
   * @param total documents of all topics
   * @param limit maximum number of terms
   */
  public static List<WeightedIndex> of(
      long[] inside, long[] all, long topic, long total, int limit) {
    return heaviest(
        IntStream.range(0, inside.length)
            .filter(t -> inside[t] > 0)
            .mapToObj(
                t ->
                    new WeightedIndex(
                        t, weight(inside[t], topic, all[t] - inside[t], total - topic))),
        limit);
  }

  /**
   * The terms of the only topic of a language, of which there is nothing to tell it from: the share
   * of documents that contain a term, times the logarithm of how much rarer it is than a term of
   * all documents, times an emphasis. Ties by index.
   *
   * @param inside by term, documents that contain it
   * @param topic documents of the topic
   * @param emphasis by term, how much it is repeated where it occurs; above 0
   * @param limit maximum number of terms
   */
  public static List<WeightedIndex> ofOnlyTopic(
      long[] inside, long topic, double[] emphasis, int limit) {
    return heaviest(
        IntStream.range(0, inside.length)
            .filter(t -> inside[t] > 0)
            .mapToObj(
                t ->
                    new WeightedIndex(
                        t,
                        (double) inside[t]
                            / topic
                            * StrictMath.log((topic + 1) / (inside[t] + 0.5))
                            * emphasis[t])),
        limit);
  }

  private static List<WeightedIndex> heaviest(Stream<WeightedIndex> terms, int limit) {
    return terms
        .filter(term -> term.weight() > 0)
        .sorted(
            Comparator.comparingDouble(WeightedIndex::weight)
                .reversed()
                .thenComparingInt(WeightedIndex::index))
        .limit(limit)
        .toList();
  }

  /**
   * A label of the first three words, without words that contain another or are contained in one;
   * ignores case.
   */
  public static String label(List<String> surfaces) {
    List<String> words = new ArrayList<>();
    for (String surface : surfaces) {
      String lower = surface.toLowerCase(Locale.ROOT);
      boolean repeats =
          words.stream()
              .map(word -> word.toLowerCase(Locale.ROOT))
              .anyMatch(word -> word.contains(lower) || lower.contains(word));
      if (!repeats && words.size() < MAX_LABEL_WORDS) {
        words.add(surface);
      }
    }
    return String.join(", ", words);
  }
}
