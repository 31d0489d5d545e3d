package org.wenmai.hash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class SplitMix64Test {
  /** The first numbers of Vigna's splitmix64.c from the seed 1234567. */
  @Test
  void mixesTheStatesOfTheGeneratorAsItsAuthorsDo() {
    long[] expected = {6457827717110365317L, 3203168211198807973L, -8629252141511181193L};
    long state = 1234567;
    for (long number : expected) {
      state += SplitMix64.GOLDEN_GAMMA;
      assertThat(SplitMix64.mix(state)).isEqualTo(number);
    }
  }

  @Property
  void mixesAsTheJdkDoes(@ForAll long seed) {
    assertThat(SplitMix64.mix(seed + SplitMix64.GOLDEN_GAMMA))
        .isEqualTo(new SplittableRandom(seed).nextLong());
  }

  @Test
  void hashesTextsAndNumbersTheSameInEveryVersion() {
    assertThat(SplitMix64.hash(1, "文脉")).isEqualTo(6919401287003149588L);
    assertThat(SplitMix64.hash(1, 2L)).isEqualTo(7526008163036107628L);
    assertThat(SplitMix64.hash(2, "文脉")).isNotEqualTo(SplitMix64.hash(1, "文脉"));
  }

  @Property
  void hashesTheRangeOfCodePointsOnly(@ForAll int[] points) {
    int[] padded = new int[points.length + 2];
    System.arraycopy(points, 0, padded, 1, points.length);
    assertThat(SplitMix64.hash(padded, 1, points.length + 1))
        .isEqualTo(SplitMix64.hash(points, 0, points.length));
  }

  @Test
  void hashesOfOtherCodePointsDiffer() {
    int[] text = "河水流过".codePoints().toArray();
    assertThat(SplitMix64.hash(text, 0, 2)).isNotEqualTo(SplitMix64.hash(text, 2, 4));
    assertThat(SplitMix64.hash(text, 0, 2)).isNotEqualTo(SplitMix64.hash(text, 0, 3));
  }

  @Test
  void uniformNumbersAreBelowOne() {
    assertThat(SplitMix64.uniform(-1L)).isLessThan(1);
    assertThat(SplitMix64.uniform(0)).isZero();
  }
}
