package org.wenmai.text.tokenize.jieba;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Compares the binary files of the build with the text files of jieba. */
final class JiebaBinaryFilesTest {
  private static final JiebaDictionary TEXT = JiebaResources.dictionary();

  @Test
  void theBuildIsReproducible() throws IOException {
    assertThat(JiebaBinaryFiles.bytes(TEXT)).isEqualTo(resource("jieba-dictionary.bin"));
    assertThat(JiebaBinaryFiles.bytes(JiebaResources.emissions()))
        .isEqualTo(resource("jieba-model.bin"));
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = JiebaBinaryFiles.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return in.readAllBytes();
    }
  }

  @Test
  void hasEveryWordWithItsWeight() {
    double total = JiebaResources.lines().mapToDouble(line -> count(line)).sum();
    TreeMap<String, Double> counts = new TreeMap<>();
    JiebaResources.lines().forEach(line -> counts.put(word(line), count(line)));

    assertThat(JiebaDictionary.shared().total()).isEqualTo(total);
    counts.forEach(
        (word, count) ->
            assertThat(JiebaDictionary.shared().weight(word))
                .as(word)
                .isEqualTo(StrictMath.log(count / total)));
    assertThat(JiebaDictionary.shared().leastWeight())
        .isEqualTo(
            StrictMath.log(counts.values().stream().mapToDouble(c -> c).min().orElse(0) / total));
  }

  private static String word(String line) {
    return line.substring(0, line.indexOf(' ')).toLowerCase(java.util.Locale.ROOT);
  }

  private static double count(String line) {
    return Double.parseDouble(line.split(" ")[1]);
  }

  @Test
  void hasNothingElse() {
    TreeMap<String, Double> words = new TreeMap<>();
    JiebaResources.lines().forEach(line -> words.put(word(line), 0.0));
    Random random = new Random(5);
    String[] all = words.keySet().toArray(String[]::new);
    for (int i = 0; i < 300_000; i++) {
      String word = all[random.nextInt(all.length)];
      String other =
          word.substring(0, random.nextInt(word.length()) + 1) + (char) random.nextInt(65536);
      assertThat(Double.isNaN(JiebaDictionary.shared().weight(other)))
          .as(other)
          .isEqualTo(!words.containsKey(other));
    }
  }

  @Test
  void findsTheMostFrequentWordOfAPrefix() {
    JiebaDictionary dictionary = JiebaDictionary.shared();
    float[] best = dictionary.bestAhead();
    TreeMap<String, Double> words = new TreeMap<>();
    JiebaResources.lines().forEach(line -> words.put(word(line), dictionary.weight(word(line))));
    for (String prefix : new String[] {"中", "中华", "研究", "乒", "的", "龘"}) {
      int node = JiebaDictionary.ROOT;
      for (int i = 0; i < prefix.length(); i++) {
        node = dictionary.step(node, prefix.charAt(i));
      }
      double expected =
          words.subMap(prefix, prefix + '\uFFFF').values().stream()
              .mapToDouble(w -> w)
              .max()
              .orElse(Double.NEGATIVE_INFINITY);
      if (node != JiebaDictionary.NONE) {
        assertThat(best[node]).as(prefix).isEqualTo((float) expected);
      }
    }
  }
}
