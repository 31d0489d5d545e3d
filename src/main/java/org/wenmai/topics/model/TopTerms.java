package org.wenmai.topics.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The terms that tell a topic from the rest of its language, and a label made of them.
 *
 * <p>A term weighs the share of the topic's documents that have it times the logarithm of how much
 * larger that share is than among the other documents (the class-based TF-IDF idea, over
 * documents): frequent words that are everywhere weigh nothing, and rare ones little.
 */
public final class TopTerms {
  private static final int LABEL_WORDS = 3;

  private TopTerms() {}

  /** A term by its number, with its weight. */
  public record Weighted(int term, double weight) {}

  /**
   * The weight of a term in a topic.
   *
   * @param inside documents of the topic that have it, of {@code topic}
   * @param outside other documents that have it, of {@code rest}; rest may be 0
   */
  public static double weight(long inside, long topic, long outside, long rest) {
    if (inside == 0) {
      return 0;
    }
    double here = (inside + 0.5) / (topic + 1.0);
    double there = (outside + 0.5) / (rest + 1.0);
    return (double) inside / topic * StrictMath.log(here / there);
  }

  /**
   * The heaviest terms, ties by number; only terms that are more frequent in the topic.
   *
   * @param inside for each term, documents of the topic that have it
   * @param all for each term, documents of all topics that have it
   * @param topic documents of the topic
   * @param total documents of all topics
   * @param most how many terms at most
   */
  public static List<Weighted> of(long[] inside, long[] all, long topic, long total, int most) {
    return IntStream.range(0, inside.length)
        .filter(t -> inside[t] > 0)
        .mapToObj(t -> new Weighted(t, weight(inside[t], topic, all[t] - inside[t], total - topic)))
        .filter(term -> term.weight() > 0)
        .sorted(
            Comparator.comparingDouble(Weighted::weight)
                .reversed()
                .thenComparingInt(Weighted::term))
        .limit(most)
        .toList();
  }

  /** A few of the words, heaviest first, leaving out those that are part of one another. */
  public static String label(List<String> surfaces) {
    List<String> words = new ArrayList<>();
    for (String surface : surfaces) {
      String lower = surface.toLowerCase(Locale.ROOT);
      boolean repeats =
          words.stream()
              .map(word -> word.toLowerCase(Locale.ROOT))
              .anyMatch(word -> word.contains(lower) || lower.contains(word));
      if (!repeats && words.size() < LABEL_WORDS) {
        words.add(surface);
      }
    }
    return String.join(", ", words);
  }
}
