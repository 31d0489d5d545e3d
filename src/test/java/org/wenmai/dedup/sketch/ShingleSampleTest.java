package org.wenmai.dedup.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenmai.hash.SplitMix64;

final class ShingleSampleTest {
  private static long[] shingles(int from, int to) {
    return LongStream.range(from, to).map(SplitMix64::mix).sorted().toArray();
  }

  @Test
  void aShortTextKeepsAll() {
    assertThat(ShingleSample.of(shingles(0, 127))).isEqualTo(shingles(0, 127));
    assertThat(ShingleSample.of(new long[0])).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"200, 2", "400, 4", "4000, 8", "100000, 8"})
  void aLongerTextKeepsAShare(int count, int oneIn) {
    long[] all = shingles(0, count);
    long[] sample = ShingleSample.of(all);

    assertThat(sample.length).isBetween(count / oneIn * 3 / 4, count / oneIn * 5 / 4);
    assertThat(JaccardSimilarity.containment(sample, all)).isEqualTo(1);
    assertThat(sample).isSorted();
  }

  @ParameterizedTest
  @CsvSource({"100, 3000", "300, 2000", "900, 5000", "2000, 2100"})
  void aPartIsRecognizedInTheSampleOfItsWhole(int part, int whole) {
    long[] ofPart = ShingleSample.of(shingles(0, part));
    long[] ofWhole = ShingleSample.of(shingles(0, whole));
    int expected = ShingleSample.comparable(part, whole);

    assertThat(JaccardSimilarity.common(ofPart, ofWhole))
        .isBetween(expected / 2, expected * 3 / 2 + 1);
    assertThat(ShingleSample.comparable(whole, part)).isEqualTo(expected);
    assertThat(Arrays.stream(ofPart).distinct().count()).isEqualTo(ofPart.length);
  }
}
