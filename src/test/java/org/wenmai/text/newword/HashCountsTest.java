package org.wenmai.text.newword;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class HashCountsTest {
  @Test
  void countsNothingAtFirst() {
    assertThat(new HashCounts().of(1)).isZero();
    assertThat(new HashCounts().of(-1)).isZero();
  }

  @Property(tries = 300)
  void countsAsAMapDoes(@ForAll List<Long> keys) {
    HashCounts counts = new HashCounts();
    Map<Long, Integer> expected = new HashMap<>();
    for (long key : keys) {
      if (key != 0) { // no hash is 0
        counts.add(key);
        expected.merge(key, 1, Integer::sum);
      }
    }

    expected.forEach((key, count) -> assertThat(counts.of(key)).isEqualTo(count));
  }

  /** More keys than the first table holds, so that it grows several times. */
  @Test
  void keepsItsCountsWhenItGrows() {
    HashCounts counts = new HashCounts();
    Random random = new Random(3);
    long[] keys = random.longs(20_000).toArray();
    for (int times = 0; times < 2; times++) {
      for (long key : keys) {
        counts.add(key);
      }
    }

    for (long key : keys) {
      assertThat(counts.of(key)).isEqualTo(2);
    }
    assertThat(random.longs(1000)).allMatch(other -> counts.of(other) == 0);
  }

  /** Keys whose higher bits are equal begin their search in the same slot. */
  @Test
  void distinguishesCollidingKeys() {
    HashCounts counts = new HashCounts();
    for (long key = 1; key <= 3000; key++) {
      for (long times = 0; times < key % 3; times++) {
        counts.add(key);
      }
    }

    for (long key = 1; key <= 3000; key++) {
      assertThat(counts.of(key)).isEqualTo((int) (key % 3));
    }
  }
}
