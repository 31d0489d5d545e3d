package org.wenmai.text.repair.misaligned;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WordPairModelTest {
  private static final WordPairModel MODEL = WordPairModel.shared();

  private static int word(String text) {
    int node = WordPairModel.ROOT;
    for (char c : text.toCharArray()) {
      node = MODEL.child(node, c);
    }
    return MODEL.word(node);
  }

  @Test
  void knowsWordsThatFollowEachOther() {
    assertThat(MODEL.information(word("提高"), word("水平"))).isPositive();
    assertThat(MODEL.information(word("的"), word("的"))).isZero();
  }

  @Test
  void tellsNothingOfUnknownWords() {
    assertThat(word("鱻龘")).isEqualTo(WordPairModel.UNKNOWN);
    assertThat(MODEL.information(WordPairModel.UNKNOWN, word("水平"))).isZero();
    assertThat(MODEL.information(word("提高"), WordPairModel.UNKNOWN)).isZero();
  }
}
