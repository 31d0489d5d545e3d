package org.wenmai.topics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class TopTermsTest {
  @Test
  void prefersTermsOfTheTopicToCommonTerms() {
    long[] inside = {1000, 900, 100, 0};
    long[] all = {100_000, 1000, 100, 5000};
    assertThat(topTerms(all, 100_000).of(inside, 1000, 2))
        .extracting(TopTerms.WeightedIndex::index)
        .containsExactly(1, 2);
  }

  @Test
  void theOnlyTopicHasItsMostFrequentTerms() {
    long[] counts = {2, 9, 7, 9};
    assertThat(topTerms(counts, 10).of(counts, 10, 3))
        .extracting(TopTerms.WeightedIndex::index)
        .containsExactly(1, 3, 2);
  }

  @Property
  void aTermThatIsAsFrequentOutsideIsNone(
      @ForAll @IntRange(min = 1, max = 1000) int inside,
      @ForAll @IntRange(min = 0, max = 1000) int others) {
    long topic = inside + others;
    double[] asFrequent = {(double) inside / topic};
    TopTerms terms =
        new TopTerms(new long[] {2L * inside}, 2 * topic, asFrequent, new double[] {1});
    assertThat(terms.of(new long[] {inside}, topic, 5))
        .allSatisfy(term -> assertThat(term.weight()).isCloseTo(0, within(0.5 / topic)));
    assertThat(topTerms(new long[] {inside}, 2 * topic).of(new long[] {inside}, topic, 5))
        .hasSize(1);
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
  void whatIsCommonInGeneralLanguageAndWhatIsNotRepeatedComesLater() {
    long[] counts = {1, 1, 1, 0};
    double[] background = {0.5, 1e-4, 1e-4, 1e-4};
    TopTerms terms = new TopTerms(counts, 1, background, new double[] {1, 1, 3, 3});
    assertThat(terms.of(counts, 1, 10))
        .extracting(TopTerms.WeightedIndex::index)
        .containsExactly(2, 1, 0);
    assertThat(topTerms(new long[0], 0).of(new long[0], 0, 3)).isEmpty();
  }

  /** With terms that are rare in general language and not repeated. */
  private static TopTerms topTerms(long[] all, long total) {
    double[] rare = new double[all.length];
    Arrays.fill(rare, 1e-4);
    double[] once = new double[all.length];
    Arrays.fill(once, 1);
    return new TopTerms(all, total, rare, once);
  }
}
