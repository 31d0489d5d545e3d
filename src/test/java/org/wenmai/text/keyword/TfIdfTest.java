package org.wenmai.text.keyword;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

final class TfIdfTest {
  @Test
  void aTermOfAllFamiliesHasAnIdfOfOne() {
    assertThat(TfIdf.idf(7, 7)).isEqualTo(1);
    assertThat(TfIdf.weight(1, 1)).isEqualTo(1);
  }

  @Property
  void rarerTermsWeighMore(@ForAll @LongRange(min = 2, max = 1L << 40) long total) {
    assertThat(TfIdf.idf(total, 1)).isGreaterThan(TfIdf.idf(total, 2));
  }

  @Test
  void inAFewArticlesTheirCommonNameWeighsMoreThanAnEverydayWordOfOne() {
    double name = TfIdf.idf(5, 5, BackgroundFrequencies.share("zh", "梁文锋"));
    double everyday = TfIdf.idf(5, 1, BackgroundFrequencies.share("zh", "公司"));
    assertThat(name).isGreaterThan(everyday);
    assertThat(TfIdf.idf(1_000_000, 500_000, 0.5))
        .isCloseTo(TfIdf.idf(1_000_000, 500_000), within(1e-3));
  }

  @Property
  void backgroundIsAShare(@ForAll String term) {
    assertThat(BackgroundFrequencies.share("zh", term)).isBetween(1e-4, 1.0);
    assertThat(BackgroundFrequencies.share("en", term)).isBetween(1e-4, 1.0);
    assertThat(BackgroundFrequencies.share("tlh", term)).isEqualTo(1e-4);
    assertThat(BackgroundFrequencies.share("en", "study"))
        .isGreaterThan(BackgroundFrequencies.share("en", "genome"));
    assertThat(BackgroundFrequencies.share("hr", "godina")).isGreaterThan(1e-3);
    assertThat(BackgroundFrequencies.share("zh", "的"))
        .isGreaterThan(BackgroundFrequencies.share("zh", "模型"));
  }

  @Property
  void theNumberOfFamiliesFollowsFromTheIdf(
      @ForAll @LongRange(min = 1, max = 1L << 40) long a,
      @ForAll @LongRange(min = 1, max = 1L << 40) long b) {
    long total = Math.max(a, b);
    long documentFrequency = Math.min(a, b);
    assertThat(TfIdf.total(TfIdf.idf(total, documentFrequency), documentFrequency))
        .isEqualTo(total);
  }
}
