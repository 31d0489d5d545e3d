package org.wenmai.dedup.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenmai.hash.SplitMix64;

final class MinHashSignatureTest {
  private static final int TRIALS = 300;

  /** A set of this many elements, of which the first {@code shared} depend on the trial only. */
  private static long[] set(int trial, int size, int shared, int salt) {
    return LongStream.range(0, size)
        .map(i -> SplitMix64.mix((long) trial << 40 | i | (i < shared ? 0 : (long) salt << 32)))
        .sorted()
        .toArray();
  }

  @ParameterizedTest
  @CsvSource({"2000,1000", "2000,200", "200,100", "30,15", "12,6", "5000,0"})
  void estimatesTheSimilarityWithoutBias(int size, int shared) {
    double truth = shared / (2.0 * size - shared);
    double estimate = 0;
    double packed = 0;
    double squares = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      int[] a = MinHashSignature.signature(set(trial, size, shared, 1));
      int[] b = MinHashSignature.signature(set(trial, size, shared, 2));
      double similarity = MinHashSignature.similarity(a, b);
      estimate += similarity / TRIALS;
      squares += (similarity - truth) * (similarity - truth) / TRIALS;
      packed += PackedSignature.similarity(PackedSignature.of(a), PackedSignature.of(b)) / TRIALS;
    }
    assertThat(estimate).isCloseTo(truth, within(0.01));
    assertThat(packed).isCloseTo(truth, within(0.012));
    assertThat(Math.sqrt(squares)).isLessThan(Math.sqrt(truth * (1 - truth) / 128) * 1.15 + 1e-9);
  }

  @ParameterizedTest
  @CsvSource({"500,231", "40,19"})
  void findsPairsAsOftenAsTheCurveSays(int size, int shared) {
    double truth = shared / (2.0 * size - shared);
    int found = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      long[] a =
          MinHashSignature.bands(MinHashSignature.signature(set(trial, size, shared, 1)), 16, 2);
      long[] b =
          MinHashSignature.bands(MinHashSignature.signature(set(trial, size, shared, 2)), 16, 2);
      for (int band = 0; band < 16; band++) {
        if (a[band] == b[band]) {
          found++;
          break;
        }
      }
    }
    double curve = 1 - Math.pow(1 - truth * truth, 16);
    assertThat(found / (double) TRIALS).isCloseTo(curve, within(0.1));
  }

  @Property
  void takesElementsInAnyOrderAndAnyNumberOfTimes(@ForAll @Size(max = 60) long[] elements) {
    long[] sorted = Arrays.stream(elements).sorted().distinct().toArray();
    assertThat(MinHashSignature.signature(elements)).isEqualTo(MinHashSignature.signature(sorted));
  }

  @Property
  void countsDifferingNumbersOfPackedSignatures(
      @ForAll @Size(128) int[] a, @ForAll @IntRange(max = 127) int at) {
    int[] b = a.clone();
    b[at] ^= 1 << (at % 4);
    assertThat(PackedSignature.similarity(PackedSignature.of(a), PackedSignature.of(b)))
        .isCloseTo(1 - 16 / (128 * 15.0), within(1e-12));
  }

  @Test
  void givesNoSignatureForNothing() {
    assertThat(MinHashSignature.signature(new long[0])).isEmpty();
    assertThat(DocumentSketch.of("太短了", 2).signature()).isEmpty();
    assertThat(DocumentSketch.of("太短了", 1).signature()).hasSize(MinHashSignature.SIZE);
  }
}
