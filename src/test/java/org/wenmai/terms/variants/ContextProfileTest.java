package org.wenmai.terms.variants;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ContextProfileTest {
  @Test
  void partsAddUpInAnyOrder() {
    ContextProfile one = new ContextProfile();
    one.addDocument();
    one.addCooccurrence("lampseek", false);
    one.addNeighbour("tea");
    ContextProfile two = new ContextProfile();
    two.addDocument();
    two.addDocument();
    two.addCooccurrence("lampseek", true);
    two.addCooccurrence("lampsick", false);
    two.addNeighbour("tea");
    two.addNeighbour("boat");

    ContextProfile sum = one.merge(two);

    assertThat(sum.documents()).isEqualTo(3);
    assertThat(sum.documentsWith("lampseek")).isEqualTo(2);
    assertThat(sum.isAdjacentTo("lampseek")).isTrue();
    assertThat(sum.documentsWith("lampsick")).isEqualTo(1);
    assertThat(sum.isAdjacentTo("lampsick")).isFalse();
    assertThat(sum.documentsWith("lamp")).isZero();
    assertThat(sum.neighbours())
        .containsExactlyInAnyOrder(ContextProfile.hash("tea"), ContextProfile.hash("boat"));
  }

  @Test
  void holdsTheSameFewNeighboursInWhateverOrderTheyCome() {
    ContextProfile forwards = new ContextProfile();
    ContextProfile backwards = new ContextProfile();
    for (int i = 0; i < 200; i++) {
      forwards.addNeighbour("word" + i);
      backwards.addNeighbour("word" + (199 - i));
    }
    assertThat(forwards.neighbours()).hasSize(ContextProfile.MAX_NEIGHBOURS);
    assertThat(backwards.neighbours()).isEqualTo(forwards.neighbours());
  }
}
