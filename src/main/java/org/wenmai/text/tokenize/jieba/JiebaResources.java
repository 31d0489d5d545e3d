package org.wenmai.text.tokenize.jieba;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.wenmai.text.trie.DoubleArrayTrie;

/**
 * Reads the dictionary and the model of jieba from the text files of jieba-analysis, which is slow.
 */
public final class JiebaResources {
  private static final String STATES = "BMES";

  private JiebaResources() {}

  /**
   * Reads the dictionary. Lines are "word count tag"; of words that differ only in case the last
   * count is taken. Weights are natural logarithms of relative frequencies, by StrictMath, so that
   * they are the same on every machine.
   */
  static JiebaDictionary dictionary() {
    Map<String, Double> weights = new HashMap<>();
    double total = 0;
    for (String line : lines().toList()) {
      String[] fields = line.split(" ", 3);
      double count = Double.parseDouble(fields[1]);
      weights.put(fields[0].toLowerCase(Locale.ROOT), count);
      total += count;
    }
    double all = total;
    weights.replaceAll((word, count) -> StrictMath.log(count / all));
    double[] distinct = distinct(weights.values());
    Map<String, Integer> numbers = new HashMap<>();
    weights.forEach((word, weight) -> numbers.put(word, number(distinct, weight)));
    return new JiebaDictionary(DoubleArrayTrie.of(numbers), distinct, distinct[1], total);
  }

  /** The distinct weights, ascending, after one that is not a number. */
  private static double[] distinct(Collection<Double> weights) {
    return DoubleStream.concat(
            DoubleStream.of(Double.NaN),
            weights.stream().mapToDouble(weight -> weight).distinct().sorted())
        .toArray();
  }

  private static int number(double[] distinct, double weight) {
    return Arrays.binarySearch(distinct, 1, distinct.length, weight);
  }

  /** The lines of the dictionary. */
  public static Stream<String> lines() {
    return resource("/dict.txt").lines();
  }

  /** Reads the emission probabilities, in the order of {@link JiebaHmm#index}. */
  static double[] emissions() {
    double[] emissions = new double[JiebaHmm.EMISSIONS];
    Arrays.fill(emissions, JiebaHmm.NEVER);
    int state = JiebaHmm.B;
    String text = resource("/prob_emit.txt");
    for (String line : text.lines().toList()) {
      // A line with the letter of a state begins its list of lines "character TAB logarithm".
      int tab = line.indexOf('\t');
      if (tab < 0) {
        state = STATES.indexOf(line.charAt(0));
      } else if (JiebaHmm.covers(line.charAt(0))) {
        emissions[JiebaHmm.index(state, line.charAt(0))] =
            Double.parseDouble(line.substring(tab + 1));
      }
    }
    return emissions;
  }

  private static String resource(String name) {
    try (InputStream in = JiebaResources.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "The class path has neither the binary files of jieba's data nor "
                + name
                + " of jieba-analysis");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
