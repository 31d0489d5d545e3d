package org.wenmai.dedup.families.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenmai.dedup.families.model.Members.contained;
import static org.wenmai.dedup.families.model.Members.document;
import static org.wenmai.dedup.families.model.Members.known;

import org.junit.jupiter.api.Test;
import org.wenmai.dedup.CopyPair;
import org.wenmai.dedup.PairMember;
import org.wenmai.dedup.history.IndexEntry;

final class FamilyLinksTest {
  private static final PairMember PART = new PairMember("a-part", null, 1, 100, 40);
  private static final PairMember DIGEST = new PairMember("digest", null, 1, 500, 90);

  @Test
  void theContainerIsTheOneWithMoreShingles() {
    CopyPair turned = FamilyLinks.containerFirst(contained(PART, DIGEST, 0.9, 0.4));
    assertThat(turned.a).isSameAs(DIGEST);
    assertThat(turned.containmentA).isEqualTo(0.4);
    assertThat(turned.containmentB).isEqualTo(0.9);
    assertThat(FamilyLinks.containerFirst(turned).a).isSameAs(DIGEST);
  }

  @Test
  void ofTwoOfOneSizeTheContainerIsTheOneWithTheSmallerId() {
    PairMember other = new PairMember("z", null, 1, 100, 40);
    assertThat(FamilyLinks.containerFirst(contained(PART, other, 0.9, 0.4)).a).isSameAs(PART);
  }

  @Test
  void prefersThePartOfWhichTheContainerHasMost() {
    CopyPair most = contained(DIGEST, document("b", 2), 0.1, 0.9);
    CopyPair less = contained(DIGEST, document("c", 1), 0.2, 0.8);
    CopyPair asMuch = contained(DIGEST, document("d", 1), 0.1, 0.9);
    assertThat(FamilyLinks.preferredPart(less, most)).isSameAs(most);
    assertThat(FamilyLinks.preferredPart(most, asMuch)).isSameAs(asMuch);
  }

  @Test
  void aContainerWithAPartInItsOldFamilyJoinsNoOther() {
    CopyPair pair = contained(DIGEST, PART, 0.4, 0.9);
    assertThat(FamilyLinks.joinsPart(pair, null)).isTrue();
    assertThat(FamilyLinks.joinsPart(pair, known(DIGEST, "digest", null))).isTrue();
    assertThat(FamilyLinks.joinsPart(pair, known(DIGEST, "x", smallest(45)))).isFalse();
    assertThat(FamilyLinks.joinsPart(pair, known(DIGEST, "x", smallest(46)))).isTrue();
  }

  private static IndexEntry.Missing smallest(int shingles) {
    return new IndexEntry.Missing(1, document("x", 1), shingles);
  }

  @Test
  void linksAreTheSameFromBothSides() {
    assertThat(Link.of("a", "b")).isEqualTo(Link.of("b", "a")).isEqualTo(new Link("b", "a"));
    assertThat(Link.of("a", FamilyLinks.node("a"))).isEqualTo(new Link("a", "#a"));
  }
}
