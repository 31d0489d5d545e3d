package org.wenmai.dedup.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

final class JaccardSimilarityTest {
  @Test
  void dividesWhatIsCommonByAll() {
    long[] a = {-3, 1, 2, 9};
    long[] b = {1, 2, 3};
    assertThat(JaccardSimilarity.common(a, b)).isEqualTo(2);
    assertThat(JaccardSimilarity.similarity(a, b)).isEqualTo(2.0 / 5);
    assertThat(JaccardSimilarity.containment(a, b)).isEqualTo(2.0 / 4);
    assertThat(JaccardSimilarity.containment(b, a)).isEqualTo(2.0 / 3);
  }

  @Test
  void isZeroForNothing() {
    long[] nothing = {};
    assertThat(JaccardSimilarity.similarity(nothing, nothing)).isZero();
    assertThat(JaccardSimilarity.containment(nothing, new long[] {1})).isZero();
  }

  @Property
  void agreesWithSets(
      @ForAll Set<@LongRange(min = -20, max = 20) Long> x,
      @ForAll Set<@LongRange(min = -20, max = 20) Long> y) {
    Set<Long> both = x.stream().filter(y::contains).collect(Collectors.toSet());
    Set<Long> all = new TreeSet<>(x);
    all.addAll(y);
    double expected = all.isEmpty() ? 0 : both.size() / (double) all.size();
    assertThat(JaccardSimilarity.similarity(sorted(x), sorted(y))).isEqualTo(expected);
    assertThat(JaccardSimilarity.similarity(sorted(y), sorted(x))).isEqualTo(expected);
  }

  private static long[] sorted(Set<Long> set) {
    long[] values = set.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(values);
    return values;
  }
}
