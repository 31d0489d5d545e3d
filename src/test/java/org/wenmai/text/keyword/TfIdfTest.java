package org.wenmai.text.keyword;

import static org.assertj.core.api.Assertions.assertThat;

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
