package org.wenmai.text.keyword;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;
import org.wenmai.text.normalize.InflectionStemmer;
import org.wenmai.text.normalize.StemmingMode;
import org.wenmai.text.normalize.TermNormalizer;
import org.wenmai.text.tokenize.jieba.JiebaDictionary;

/**
 * How common a term is in general language. Thread-safe; the table of a language is loaded on first
 * use.
 *
 * <p>Chinese has the counts of jieba's dictionary, forty other languages those of wordfreq (Speer
 * 2022), for words of relative frequency 10^-4.5 and more, and for their stems. A word of relative
 * frequency f is in a document of {@value #WORDS} words with probability 1 − exp(−f · {@value
 * #WORDS}) (Poisson). Words that are not known are taken as rare, so in a language without a table
 * all are.
 */
public final class BackgroundFrequencies {
  /** How many documents of general language a corpus is joined with. */
  public static final int DOCUMENTS = 100;

  private static final int WORDS = 300;
  private static final double RARE = 1e-4;
  private static final String CHINESE = "zh";
  private static final String RESOURCE = "frequencies.txt.gz";

  /** Languages whose words are in the table of another one. */
  private static final Map<String, String> TABLES =
      Map.of("no", "nb", "nn", "nb", "hr", "sh", "sr", "sh", "bs", "sh", "tl", "fil");

  private static final Map<String, Map<String, Double>> BY_LANGUAGE = new ConcurrentHashMap<>();

  private BackgroundFrequencies() {}

  /**
   * The share of documents of general language that contain a term.
   *
   * @param language BCP 47 primary subtag
   * @param term folded, perhaps stemmed
   * @return above 0, below 1
   */
  public static double share(String language, String term) {
    double frequency =
        language.equals(CHINESE)
            ? StrictMath.exp(JiebaDictionary.shared().weight(term))
            : BY_LANGUAGE
                .computeIfAbsent(language, BackgroundFrequencies::frequencies)
                .getOrDefault(term, 0.0);
    return Double.isNaN(frequency) ? RARE : Math.max(RARE, -StrictMath.expm1(-WORDS * frequency));
  }

  /** Relative frequencies of words, and of stems as the sums of their words. */
  private static Map<String, Double> frequencies(String language) {
    String lines = Holder.LINES.getOrDefault(TABLES.getOrDefault(language, language), "");
    InflectionStemmer stemmer = InflectionStemmer.of(StemmingMode.LIGHT, language);
    Map<String, Double> frequencies = new HashMap<>();
    lines
        .lines()
        .forEach(
            line -> {
              String[] words = line.split(" ", -1);
              double frequency = StrictMath.pow(10, -Integer.parseInt(words[0]) / 10.0);
              for (int i = 1; i < words.length; i++) {
                String term = TermNormalizer.fold(words[i]);
                frequencies.merge(term, frequency, Double::sum);
                if (stemmer.supports(language)) {
                  char[] letters = words[i].toCharArray();
                  String stem = stemmer.word(letters, 0, letters.length).term();
                  if (!stem.equals(term)) {
                    frequencies.merge(stem, frequency, Double::sum);
                  }
                }
              }
            });
    return frequencies;
  }

  /** By language, the lines of its table: a frequency in decibels below 1, and its words. */
  private static final class Holder {
    static final Map<String, String> LINES = load();

    private static Map<String, String> load() {
      try (InputStream in = BackgroundFrequencies.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new IllegalStateException("The jar lacks " + RESOURCE);
        }
        Map<String, String> lines = new HashMap<>();
        String all = new String(new GZIPInputStream(in).readAllBytes(), StandardCharsets.UTF_8);
        for (String table : all.substring(1).split("\n#", -1)) {
          int end = table.indexOf('\n');
          lines.put(table.substring(0, end), table.substring(end + 1));
        }
        return lines;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
