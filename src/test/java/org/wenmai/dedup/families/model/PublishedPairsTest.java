package org.wenmai.dedup.families.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenmai.dedup.families.model.Members.document;
import static org.wenmai.dedup.families.model.Members.near;

import org.junit.jupiter.api.Test;
import org.wenmai.dedup.CopyPair;
import org.wenmai.dedup.PairMember;

final class PublishedPairsTest {
  private static final PairMember FIRST = document("z", 1);
  private static final PairMember A = document("a", 2);
  private static final PairMember B = document("b", 3);
  private static final Family FAMILY = Family.of(FIRST).plus(Family.of(A)).plus(Family.of(B));

  @Test
  void haveAllOfASmallFamily() {
    assertThat(new PublishedPairs(3).has(near(A, B, 0.5), FAMILY)).isTrue();
    assertThat(new PublishedPairs(2).has(near(A, B, 0.5), FAMILY)).isFalse();
  }

  @Test
  void haveThoseWithTheOriginalOfALargeOne() {
    assertThat(new PublishedPairs(2).has(near(A, FIRST, 0.5), FAMILY)).isTrue();
    assertThat(new PublishedPairs(2).has(near(FIRST, A, 0.5), FAMILY)).isTrue();
  }

  @Test
  void haveTheBestOfAMemberOnceWithTheSmallerIdFirst() {
    CopyPair pair = near(B, A, 0.5);
    FamilyMember member = FamilyMember.of(new FamilyPair(pair, "root", "root")).get(0);
    assertThat(new PublishedPairs(3).best(member, FAMILY)).isEmpty();
    assertThat(new PublishedPairs(2).best(member, FAMILY))
        .hasValueSatisfying(
            best -> {
              assertThat(best.a).isSameAs(A);
              assertThat(best.containmentB).isEqualTo(pair.containmentA);
            });
  }
}
