package org.wenmai.text.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class OffsetMapTest {

  /** Keeps some code points, then replaces {@code source} by {@code derived} ones. */
  record Edit(int kept, int derived, int source) {}

  @Provide
  Arbitrary<List<Edit>> edits() {
    Arbitrary<Integer> small = Arbitraries.integers().between(0, 4);
    return Combinators.combine(small, small, small).as(Edit::new).list().ofMaxSize(8);
  }

  private static OffsetMap map(List<Edit> edits) {
    OffsetMap.Builder builder = new OffsetMap.Builder();
    for (Edit edit : edits) {
      builder.keep(edit.kept());
      // At least one code point on each side: folding never deletes or inserts.
      builder.replace(Math.max(1, edit.derived()), Math.max(1, edit.source()));
    }
    return builder.build();
  }

  @Test
  void aTextWhoseOffsetsDidNotChangeHasNoMap() {
    assertThat(OffsetMap.identity().toInts()).isNull();
    assertThat(OffsetMap.of(null)).isSameAs(OffsetMap.identity());
    assertThat(OffsetMap.identity().source(12345)).isEqualTo(12345);
    assertThat(map(List.of(new Edit(3, 2, 2), new Edit(0, 1, 1)))).isEqualTo(OffsetMap.identity());
  }

  @Test
  void twoForFourShiftsOnlyWhatFollows() {
    OffsetMap map = map(List.of(new Edit(3, 2, 4)));
    assertThat(new int[] {map.source(3), map.source(4), map.source(5), map.source(9)})
        .containsExactly(3, 4, 7, 11);
    assertThat(map.toInts()).containsExactly(5, 7);
  }

  @Test
  void threeForOneMapIntoTheOne() {
    OffsetMap map = map(List.of(new Edit(2, 3, 1)));
    assertThat(new int[] {map.source(2), map.source(3), map.source(4), map.source(5)})
        .containsExactly(2, 3, 3, 3);
  }

  @Property
  void neverGoesBackwards(@ForAll("edits") List<Edit> edits) {
    OffsetMap map = map(edits);
    for (int i = 1; i < 80; i++) {
      assertThat(map.source(i)).isGreaterThanOrEqualTo(map.source(i - 1));
    }
  }

  @Property
  void isReadFromItsInts(@ForAll("edits") List<Edit> edits) {
    OffsetMap map = map(edits);
    assertThat(OffsetMap.of(map.toInts())).isEqualTo(map).hasSameHashCodeAs(map);
  }

  @Test
  void refusesWhatIsNoMap() {
    for (int[] ints : new int[][] {{1}, {-1, 0}, {3, 1}, {5, 7, 5, 9}, {5, 9, 8, 9}}) {
      assertThatThrownBy(() -> OffsetMap.of(ints)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
