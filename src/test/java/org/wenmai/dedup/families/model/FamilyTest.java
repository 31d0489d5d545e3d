package org.wenmai.dedup.families.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenmai.dedup.families.model.Members.document;
import static org.wenmai.dedup.families.model.Members.known;
import static org.wenmai.dedup.families.model.Members.old;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.wenmai.dedup.CopyPair;
import org.wenmai.dedup.PairMember;
import org.wenmai.dedup.history.IndexEntry;

final class FamilyTest {
  private static final IndexEntry.Missing TWO_OF_X =
      new IndexEntry.Missing(2, document("x0", 1), 10);
  private static final IndexEntry.Missing THREE_OF_W =
      new IndexEntry.Missing(3, document("w0", 7), 10);

  private static Family sum(List<Family> parts) {
    return parts.stream().reduce(Family::plus).orElseThrow();
  }

  @Test
  void hasTheEarliestThenTheLongestThenTheSmallestIdAsItsOriginal() {
    PairMember late = document("a", 5);
    PairMember early = new PairMember("d", null, 4, 10, 50);
    PairMember earlyAndLong = new PairMember("c", null, 4, 20, 50);
    PairMember likeIt = new PairMember("b", null, 4, 20, 50);
    Family family =
        sum(List.of(Family.of(late), Family.of(early), Family.of(earlyAndLong), Family.of(likeIt)));
    assertThat(family.isOriginal("b")).isTrue();
    assertThat(family.isOriginal("a")).isFalse();
    assertThat(family.id()).isEqualTo("b");
    assertThat(family.size()).isEqualTo(4);
    assertThat(family.renamed()).isEmpty();
  }

  @Test
  void countsWhatThisRunDoesNotHaveOnce() {
    Family family =
        sum(
            List.of(
                Family.of(document("x1", 2)),
                Family.of(known(document("x1", 2), "x0", TWO_OF_X)),
                Family.of(known(old("x2", 3), "x0", TWO_OF_X))));
    assertThat(family.size()).isEqualTo(3);
    assertThat(family.isOriginal("x0")).isTrue();
    assertThat(family.id()).isEqualTo("x0");
    assertThat(family.renamed()).isEmpty();
  }

  @Test
  void goesOnUnderTheSmallestOfTheIdsOfItsOldFamilies() {
    Family family =
        sum(
            List.of(
                Family.of(document("a", 9)),
                Family.of(known(old("x1", 3), "x0", TWO_OF_X)),
                Family.of(known(old("w1", 8), "w0", THREE_OF_W))));
    assertThat(family.size()).isEqualTo(6);
    assertThat(family.isOriginal("x0")).isTrue();
    assertThat(family.id()).isEqualTo("w0");
    assertThat(family.renamed()).containsExactly("x0");
  }

  @Test
  void keepsTheIdOfAWholeOldFamilyOnlyWithTheDocumentThatHasIt() {
    Family other =
        Family.of(document("y1", 2)).plus(Family.of(known(document("y1", 2), "y0", null)));
    assertThat(other.id()).isEqualTo("y1");
    Family namesake =
        Family.of(document("y0", 3))
            .plus(Family.of(known(document("y0", 3), "y0", null)))
            .plus(Family.of(document("a", 1)));
    assertThat(namesake.id()).isEqualTo("y0");
    assertThat(namesake.isOriginal("a")).isTrue();
    assertThat(namesake.size()).isEqualTo(2);
  }

  @Property(tries = 200)
  void isTheSameInWhateverOrderItsPartsAdd(@ForAll long seed) {
    RandomPairs random = new RandomPairs(seed).withHistory(30);
    List<Family> parts = new ArrayList<>();
    random.known().forEach(entry -> parts.add(Family.of(entry)));
    List<CopyPair> pairs = random.pairs(40, 20);
    pairs.forEach(pair -> parts.add(Family.of(pair.a)));
    Family forwards = sum(parts);
    Collections.shuffle(parts, new Random(seed));
    int half = parts.size() / 2;
    Family inHalves = sum(parts.subList(0, half)).plus(sum(parts.subList(half, parts.size())));
    assertThat(inHalves.size()).isEqualTo(forwards.size());
    assertThat(inHalves.id()).isEqualTo(forwards.id());
    assertThat(inHalves.renamed()).isEqualTo(forwards.renamed());
    assertThat(pairs)
        .allSatisfy(
            pair ->
                assertThat(inHalves.isOriginal(pair.a.docId))
                    .isEqualTo(forwards.isOriginal(pair.a.docId)));
  }
}
