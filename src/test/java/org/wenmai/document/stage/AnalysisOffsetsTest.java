package org.wenmai.document.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.wenmai.document.DocumentFixture;

final class AnalysisOffsetsTest {
  /** So many code points stay, then some stand for others. */
  record Edit(int kept, int analyzed, int repaired) {}

  @Provide
  Arbitrary<List<Edit>> edits() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 4),
            Arbitraries.integers().between(1, 4),
            Arbitraries.integers().between(1, 4))
        .as(Edit::new)
        .list()
        .ofMaxSize(8);
  }

  private static AnalysisOffsets offsets(List<Edit> edits) {
    int analyzed = edits.stream().mapToInt(edit -> edit.kept() + edit.analyzed()).sum();
    int repaired = edits.stream().mapToInt(edit -> edit.kept() + edit.repaired()).sum();
    return AnalysisOffsets.of(
        DocumentFixture.document("1")
            .repaired("😀".repeat(repaired))
            .folded("𠮷".repeat(analyzed), map(edits))
            .build());
  }

  /** Pairs of analyzed and repaired offset: behind each edit one follows on from the other. */
  private static int[] map(List<Edit> edits) {
    IntStream.Builder map = IntStream.builder();
    int analyzed = 0;
    int repaired = 0;
    for (Edit edit : edits) {
      analyzed += edit.kept();
      repaired += edit.kept();
      for (int i = 1; i < edit.analyzed(); i++) {
        map.add(analyzed + i).add(repaired + Math.min(i, edit.repaired()));
      }
      analyzed += edit.analyzed();
      repaired += edit.repaired();
      map.add(analyzed).add(repaired);
    }
    return map.build().toArray();
  }

  @Test
  void areTheSameWhereNothingWasFolded() {
    AnalysisOffsets offsets =
        AnalysisOffsets.of(DocumentFixture.document("1").repaired("😀ab").build());
    assertThat(offsets.repairedLength()).isEqualTo(3);
    assertThat(IntStream.range(0, 4).map(offsets::toRepaired)).containsExactly(0, 1, 2, 3);
    assertThat(IntStream.range(0, 6).map(offsets::toAnalyzed)).containsExactly(0, 1, 2, 3, 3, 3);
  }

  @Test
  void twoForFour() {
    AnalysisOffsets offsets = offsets(List.of(new Edit(1, 2, 4), new Edit(0, 1, 1)));
    assertThat(offsets.repairedLength()).isEqualTo(6);
    assertThat(IntStream.range(0, 5).map(offsets::toRepaired)).containsExactly(0, 1, 2, 5, 6);
    assertThat(IntStream.range(0, 7).map(offsets::toAnalyzed)).containsExactly(0, 1, 2, 3, 3, 3, 4);
  }

  @Test
  void twoForOne() {
    AnalysisOffsets offsets = offsets(List.of(new Edit(0, 2, 1), new Edit(1, 1, 1)));
    assertThat(offsets.repairedLength()).isEqualTo(3);
    assertThat(IntStream.range(0, 5).map(offsets::toRepaired)).containsExactly(0, 1, 1, 2, 3);
    assertThat(IntStream.range(0, 4).map(offsets::toAnalyzed)).containsExactly(0, 1, 3, 4);
  }

  @Property
  void endWithBothTexts(@ForAll("edits") List<Edit> edits) {
    AnalysisOffsets offsets = offsets(edits);
    int length = edits.stream().mapToInt(edit -> edit.kept() + edit.analyzed()).sum();
    int repaired = edits.stream().mapToInt(edit -> edit.kept() + edit.repaired()).sum();
    assertThat(offsets.toRepaired(0)).isZero();
    assertThat(offsets.toRepaired(length)).isEqualTo(repaired);
    assertThat(offsets.repairedLength()).isEqualTo(repaired);
    assertThat(offsets.toAnalyzed(repaired + 7)).isEqualTo(length);
  }

  @Property
  void leadToTheFirstOffsetThatDoesNotLieBefore(@ForAll("edits") List<Edit> edits) {
    AnalysisOffsets offsets = offsets(edits);
    int length = edits.stream().mapToInt(edit -> edit.kept() + edit.analyzed()).sum();
    for (int repaired = 0; repaired <= offsets.repairedLength(); repaired++) {
      int wanted = repaired;
      int expected =
          IntStream.rangeClosed(0, length)
              .filter(analyzed -> offsets.toRepaired(analyzed) >= wanted)
              .findFirst()
              .orElseThrow();
      assertThat(offsets.toAnalyzed(repaired)).as("of %d", repaired).isEqualTo(expected);
    }
  }
}
