package org.wenmai.topics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class TopTermsTest {
  @Test
  void prefersTermsOfTheTopicToCommonTerms() {
    long[] inside = {10, 9, 1, 0};
    long[] all = {100, 10, 1, 50};
    assertThat(TopTerms.of(inside, all, 10, 100, 10))
        .extracting(TopTerms.WeightedIndex::index)
        .containsExactly(1, 2);
  }

  @Test
  void theOnlyTopicHasItsMostFrequentTerms() {
    long[] counts = {2, 9, 7, 9};
    assertThat(TopTerms.of(counts, counts, 10, 10, 3))
        .extracting(TopTerms.WeightedIndex::index)
        .containsExactly(1, 3, 2);
  }

  @Property
  void aTermThatIsAsFrequentOutsideWeighsAlmostNothing(
      @ForAll @IntRange(min = 1, max = 1000) int inside,
      @ForAll @IntRange(min = 0, max = 1000) int others) {
    long topic = inside + others;
    assertThat(TopTerms.weight(inside, topic, inside, topic)).isCloseTo(0, within(1e-12));
    assertThat(TopTerms.weight(inside, topic, 0, topic)).isPositive();
  }

  @Test
  void labelsDoNotRepeatAWordWithinAnother() {
    assertThat(TopTerms.label(List.of("Model", "models", "大模型", "模型", "芯片", "GPU")))
        .isEqualTo("Model, 大模型, 芯片");
    assertThat(TopTerms.label(List.of())).isEmpty();
  }

  @Test
  void coherenceIsFromMinusOneToOne() {
    assertThat(NpmiCoherence.npmi(0, 5, 5, 10)).isEqualTo(-1);
    assertThat(NpmiCoherence.npmi(5, 5, 5, 10)).isCloseTo(1, within(1e-12));
    assertThat(NpmiCoherence.npmi(1, 2, 5, 10)).isCloseTo(0, within(1e-12));
    assertThat(NpmiCoherence.npmi(10, 10, 10, 10)).isEqualTo(1);
  }

  @Property
  void sharesAddUpAndAreAtLeastOne(
      @ForAll @IntRange(min = 3, max = 200) int number,
      @ForAll @IntRange(min = 1, max = 10_000) int a,
      @ForAll @IntRange(min = 1, max = 10_000) int b) {
    int[] shares = Apportionment.bySquareRoot(number, List.of((long) a, (long) b, 50L));
    assertThat(shares[0] + shares[1] + shares[2]).isEqualTo(Math.min(number, a + b + 50));
    assertThat(shares[0] > 0 && shares[1] > 0 && shares[2] > 0).isTrue();
    assertThat(shares[0]).isLessThanOrEqualTo(a);
  }

  @Test
  void sharesAreProportionalToSquareRoots() {
    assertThat(Apportionment.bySquareRoot(14, List.of(4000L, 100L, 40L))).containsExactly(11, 2, 1);
  }

  @Test
  void theOnlyTopicHasTermsTooThoseRepeatedMostFirst() {
    double[] once = {1, 1, 1, 1};
    assertThat(TopTerms.ofOnlyTopic(new long[] {10, 4, 1, 0}, 10, once, 10))
        .extracting(TopTerms.WeightedIndex::index)
        .startsWith(1)
        .doesNotContain(3);
    assertThat(TopTerms.ofOnlyTopic(new long[] {1, 1, 1, 1}, 1, new double[] {1, 3, 1, 2}, 3))
        .extracting(TopTerms.WeightedIndex::index)
        .containsExactly(1, 3, 0);
    assertThat(TopTerms.ofOnlyTopic(new long[0], 0, new double[0], 3)).isEmpty();
  }
}
