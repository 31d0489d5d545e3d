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

/** jieba's dictionary and model as jieba-analysis carries them: text, which takes long to read. */
public final class JiebaResources {
  private static final String STATES = "BMES";

  private JiebaResources() {}

  /**
   * The dictionary. Lines are "word count tag"; words that differ in case only are one, and the
   * last count holds. Weights are natural logarithms of relative frequencies, as jieba has them;
   * StrictMath, so that they are the same on every machine.
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

  /** Ascending, after one that is not a number. */
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

  /** The emissions of the model, as {@link JiebaHmm} keeps them. */
  static double[] emissions() {
    double[] emissions = new double[JiebaHmm.EMISSIONS];
    Arrays.fill(emissions, JiebaHmm.NEVER);
    int state = JiebaHmm.B;
    String text = resource("/prob_emit.txt");
    for (String line : text.lines().toList()) {
      // A line of one letter opens the list of a state; then "character TAB logarithm".
      int tab = line.indexOf('\t');
      if (tab < 0) {
        state = STATES.indexOf(line.charAt(0));
      } else if (JiebaHmm.covers(line.charAt(0))) {
        emissions[JiebaHmm.place(state, line.charAt(0))] =
            Double.parseDouble(line.substring(tab + 1));
      }
    }
    return emissions;
  }

  private static String resource(String name) {
    try (InputStream in = JiebaResources.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "Neither the image of jieba's data nor " + name + " of jieba-analysis is there");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
