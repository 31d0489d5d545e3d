package org.wenmai.terms.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wenmai.text.keyword.BackgroundFrequencies;
import org.wenmai.text.keyword.TfIdf;

final class DocumentFrequenciesTest {
  @Test
  void holdsTheMostWidespreadTermsInWhateverOrderTheyCome() {
    List<Map.Entry<TermKey, TermStatistics>> counted = new ArrayList<>();
    counted.add(Map.entry(TermKey.whole("en"), inFamilies(50)));
    for (int i = 0; i < 40; i++) {
      counted.add(Map.entry(new TermKey("en", "t" + (100 + i)), inFamilies(i / 4)));
    }
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(counted, new Random(seed));
      DocumentFrequencies frequencies = new DocumentFrequencies(10);
      counted.subList(0, 20).forEach(frequencies::add);
      DocumentFrequencies other = new DocumentFrequencies(10);
      counted.subList(20, 41).forEach(other::add);
      frequencies.merge(other).trimmed();

      assertThat(frequencies.size()).isEqualTo(10);
      assertThat(frequencies.idf(new TermKey("en", "t139")))
          .isEqualTo(TfIdf.idf(50, 9, BackgroundFrequencies.share("en", "")));
      assertThat(frequencies.idf(new TermKey("en", "t129")))
          .isEqualTo(TfIdf.idf(50, 7, BackgroundFrequencies.share("en", "")));
      assertThat(frequencies.idf(new TermKey("en", "t130")))
          .as("of equally widespread terms the smallest are held")
          .isEqualTo(TfIdf.idf(50, 1, BackgroundFrequencies.share("en", "")));
    }
  }

  private static TermStatistics inFamilies(int families) {
    TermStatistics statistics = new TermStatistics();
    for (int i = 0; i < families; i++) {
      statistics.addSingle("t", 1);
    }
    return statistics;
  }
}
