package org.wenmai.text.newword;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenmai.text.newword.CandidateRunKit.run;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CandidateRunTest {
  @Test
  void knowsItsTokensAndTheirNeighbours() {
    CandidateRun run = run("邻居|柳|榷|锋");
    CandidateRun inText = new CandidateRun(run.text(), run.offsets(), run.flags(), '是', '吗');

    assertThat(run.tokenCount()).isEqualTo(4);
    assertThat(run.length(0)).isEqualTo(2);
    assertThat(run.length(3)).isEqualTo(1);
    assertThat(run.string(0, 0)).isEqualTo("邻居");
    assertThat(run.string(1, 3)).isEqualTo("柳榷锋");
    assertThat(run.left(0)).isEqualTo(CandidateRun.BOUNDARY);
    assertThat(run.left(1)).isEqualTo('居');
    assertThat(run.right(1)).isEqualTo('榷');
    assertThat(run.right(3)).isEqualTo(CandidateRun.BOUNDARY);
    assertThat(inText.left(0)).isEqualTo('是');
    assertThat(inText.right(3)).isEqualTo('吗');
  }

  @Test
  void countsCodePoints() {
    CandidateRun run = run("𠮷|田");

    assertThat(run.length(0)).isEqualTo(1);
    assertThat(run.string(0, 1)).isEqualTo("𠮷田");
    assertThat(run.left(1)).isEqualTo("𠮷".codePointAt(0));
  }

  /** A word of the HMM, but no part of it and nothing longer. */
  @ParameterizedTest(name = "{0} {1}-{2}")
  @CsvSource({
    "柳<|榷|锋>, 0, 2, true",
    "柳<|锋>, 0, 1, true",
    "柳<|榷|锋>, 0, 1, false",
    "柳<|榷|锋>, 1, 2, false",
    "柳<|榷|锋>|门, 0, 3, false",
    "门|柳<|榷|锋>, 0, 3, false",
    "柳<|锋>|何<|榷>, 0, 3, false",
    "柳<|锋>|何<|榷>, 2, 3, true",
    "柳|榷|锋, 0, 2, false"
  })
  void recognizesWordsOfTheHmm(String notation, int first, int last, boolean hmmWord) {
    assertThat(run(notation).isHmmWord(first, last)).isEqualTo(hmmWord);
  }

  @ParameterizedTest(name = "{0} {1}-{2}")
  @CsvSource({
    "柳|的*|锋, 0, 2, true",
    "柳|的*|锋, 0, 1, false",
    "柳|的*|锋, 1, 2, false",
    "柳|的*|和*|锋, 0, 3, true",
    "柳|榷|锋, 0, 2, false",
    "的*, 0, 0, false"
  })
  void findsAFunctionWordInsideOnly(String notation, int first, int last, boolean inside) {
    assertThat(run(notation).hasInnerFunctionWord(first, last)).isEqualTo(inside);
  }

  /** The same characters are the same candidate, however they are split. */
  @Test
  void hashesTheCharactersAndNotTheTokens() {
    assertThat(run("灯笼|派").hash(0, 1)).isEqualTo(run("门|灯|笼|派").hash(1, 3));
    assertThat(run("灯笼|派").hash(0, 1)).isNotEqualTo(run("派|灯笼").hash(0, 1));
    assertThat(run("灯笼|派").hash(0, 0)).isNotEqualTo(run("灯笼|派").hash(0, 1));
  }
}
