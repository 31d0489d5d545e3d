package org.wenmai.dedup.families.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenmai.dedup.families.model.Members.document;
import static org.wenmai.dedup.families.model.Members.known;
import static org.wenmai.dedup.families.model.Members.near;
import static org.wenmai.dedup.families.model.Members.old;

import org.junit.jupiter.api.Test;
import org.wenmai.dedup.PairMember;
import org.wenmai.dedup.history.IndexEntry;

final class FamilyRowTest {
  private static final PairMember A = document("a", 1);
  private static final PairMember B = document("b", 2);
  private static final Family FAMILY = Family.of(A).plus(Family.of(B));

  private static FamilyMember member(PairMember document, PairMember match) {
    return FamilyMember.of(new FamilyPair(near(document, match, 0.5), "root", "root")).get(0);
  }

  @Test
  void theOriginalHasNoMatch() {
    assertThat(FamilyRow.of(member(A, B), FAMILY))
        .isEqualTo(new FamilyRow("a", "a", "original", "original", null, null, 1, 1, false, 2));
  }

  @Test
  void aCopySaysHowItRelatesToItsBestMatch() {
    assertThat(FamilyRow.of(member(B, A), FAMILY))
        .isEqualTo(new FamilyRow("a", "b", "copy", "near", "a", null, 0.5, 0.8, false, 2));
  }

  @Test
  void aMatchOfAnEarlierRunHasItsRun() {
    IndexEntry entry = known(old("x", 1), "x", new IndexEntry.Missing(3, document("x", 1), 9));
    Family family = Family.of(B).plus(Family.of(entry));
    assertThat(FamilyRow.of(member(B, old("x", 1)), family))
        .isEqualTo(new FamilyRow("x", "b", "copy", "near", "x", "run-1", 0.5, 0.8, false, 4));
  }

  @Test
  void aCopyThatOnlyAnEarlierRunMatchedIsKnown() {
    IndexEntry entry = known(B, "x", new IndexEntry.Missing(1, document("x", 1), 9));
    Family family = Family.of(B).plus(Family.of(entry));
    assertThat(FamilyRow.of(FamilyMember.of(entry, "root"), family))
        .isEqualTo(new FamilyRow("x", "b", "copy", "known", null, null, 0, 0, false, 2));
  }
}
