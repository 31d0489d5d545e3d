package org.wenmai.topics.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wenmai.text.keyword.BackgroundFrequencies;

/**
 * Selects the terms that distinguish a topic from the other topics of its language and from general
 * language, and makes a label of them. Immutable and thread-safe.
 *
 * <p>The weight of a term is the share of the topic's documents that contain it, times the
 * logarithm of the ratio of this share to that among all other documents, times how much the term
 * is repeated where it occurs. It is similar to class-based TF-IDF (Grootendorst 2022), with
 * documents instead of occurrences. The other documents are joined with {@value
 * BackgroundFrequencies#DOCUMENTS} of general language, so that also the only topic of a language
 * differs from something.
 */
public final class TopTerms {
  private static final int MAX_LABEL_WORDS = 3;

  private final long[] all;
  private final long total;
  private final double[] background;
  private final double[] emphasis;

  /**
   * Prepares the topics of a language.
   *
   * @param all by term, documents of all topics that contain it
   * @param total documents of all topics
   * @param background by term, share of documents of general language that contain it, see {@link
   *     BackgroundFrequencies}
   * @param emphasis by term, how much it is repeated where it occurs; above 0
   */
  public TopTerms(long[] all, long total, double[] background, double[] emphasis) {
    this.all = all.clone();
    this.total = total;
    this.background = background.clone();
    this.emphasis = emphasis.clone();
  }

  /** A term, given by its index, with its weight. */
  public record WeightedIndex(int index, double weight) {}

  /**
   * The terms of largest weight, ties by index; only terms with a larger share in the topic than
   * outside.
   *
   * @param inside by term, documents of the topic that contain it
   * @param topic documents of the topic, at least 1 if it has a term
   * @param limit maximum number of terms
   */
  public List<WeightedIndex> of(long[] inside, long topic, int limit) {
    return heaviest(
        IntStream.range(0, inside.length)
            .filter(t -> inside[t] > 0)
            .mapToObj(t -> new WeightedIndex(t, weight(t, inside[t], topic))),
        limit);
  }

  private double weight(int term, long inside, long topic) {
    double shareInside = (inside + 0.5) / (topic + 1.0);
    double others = all[term] - inside + 0.5 + BackgroundFrequencies.DOCUMENTS * background[term];
    double shareOutside = others / (total - topic + 1.0 + BackgroundFrequencies.DOCUMENTS);
    return (double) inside / topic * StrictMath.log(shareInside / shareOutside) * emphasis[term];
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
