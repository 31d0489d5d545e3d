package org.wenmai.text.newword;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;
import static org.wenmai.text.newword.CandidateRunKit.run;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenmai.text.newword.NewWord.Evidence;

/** Tests {@link WordCandidate} and the {@link NewWord} that it becomes. */
final class WordCandidateTest {
  private static final double TIGHT = 0.9;
  private static final String[] LEFT = {"昨", "邻", "船", "老", "听", "桥"};
  private static final String[] RIGHT = {"唱", "离", "煮", "赶", "修", "写"};

  private static WordCandidate candidate(boolean characters, double bond, double attachment) {
    return new WordCandidate("柳锋", characters, 3, bond, attachment);
  }

  /** Meets the candidate in as many documents, each time between two other characters. */
  private static void meet(WordCandidate candidate, int places, String word) {
    for (int i = 0; i < places; i++) {
      candidate.meet(i, run(LEFT[i] + "|" + word + "|" + RIGHT[i]), 1, word.split("\\|").length);
    }
  }

  private static boolean isWord(boolean characters, int places, double bond, double attachment) {
    WordCandidate candidate = candidate(characters, bond, attachment);
    meet(candidate, places, "柳|锋");
    return candidate.isWord();
  }

  @ParameterizedTest(name = "{5}")
  @CsvSource({
    "false, 5, 0.5, 0.05, true, five places are enough",
    "false, 4, 0.9, 0.9, false, four are not with a dictionary word",
    "false, 5, 0.49, 0.05, false, bound by chance",
    "false, 5, 0.5, 0.049, false, a character that stands by itself nearly everywhere",
    "true, 3, 0.8, 0.5, true, three places of characters that are tightly bound",
    "true, 2, 0.9, 0.9, false, two places",
    "true, 3, 0.79, 0.5, false, not tightly bound",
    "true, 3, 0.8, 0.49, false, not tightly attached",
    "true, 5, 0.5, 0.05, true, five places of characters"
  })
  void isAWordByItsNumbers(
      boolean characters, int places, double bond, double attachment, boolean word, String why) {
    assertThat(isWord(characters, places, bond, attachment)).as(why).isEqualTo(word);
  }

  @Test
  void needsTwoDocuments() {
    WordCandidate candidate = candidate(true, TIGHT, TIGHT);
    for (int i = 0; i < 6; i++) {
      candidate.meet(0, run(LEFT[i] + "|柳|锋|" + RIGHT[i]), 1, 2);
    }

    assertThat(candidate.isWord()).isFalse();
    candidate.meet(1, run("村|柳|锋|回"), 1, 2);
    assertThat(candidate.isWord()).isTrue();
  }

  /** What is always beside the same character is a part of something longer. */
  @Test
  void needsChangingNeighborsOnBothSides() {
    WordCandidate left = candidate(true, TIGHT, TIGHT);
    WordCandidate right = candidate(true, TIGHT, TIGHT);
    for (int i = 0; i < 6; i++) {
      left.meet(i, run("门|柳|锋|" + RIGHT[i]), 1, 2);
      right.meet(i, run(LEFT[i] + "|柳|锋|门"), 1, 2);
    }

    assertThat(left.isWord()).isFalse();
    assertThat(right.isWord()).isFalse();
  }

  /** A sign, a number or another script beside it ends a word for certain. */
  @Test
  void countsEachEdgeOfARunAsAnotherNeighbor() {
    WordCandidate candidate = candidate(true, TIGHT, TIGHT);
    for (int i = 0; i < 6; i++) {
      candidate.meet(i, run("柳|锋"), 0, 1);
    }

    assertThat(candidate.isWord()).isTrue();
    assertThat(candidate.word().leftEntropy()).isCloseTo(Math.log(6), within(1e-9));
  }

  @Test
  void isAWordWhereTheSegmenterAlwaysMadeItUp() {
    WordCandidate always = candidate(true, TIGHT, 0.01);
    WordCandidate once = candidate(true, TIGHT, 0.01);
    meet(always, 2, "柳<|锋>");
    meet(once, 2, "柳<|锋>");
    once.meet(2, run("村|柳|锋|回"), 1, 2);

    assertThat(always.isWord()).isTrue();
    assertThat(always.word().evidence()).isEqualTo(Evidence.MODEL);
    assertThat(once.isWord()).isFalse();
  }

  /**
   * A function word inside joins two words, unless the segmenter saw one word at half of all
   * places.
   */
  @Test
  void needsTheSegmenterForAFunctionWordInside() {
    WordCandidate phrase = candidate(true, TIGHT, TIGHT);
    WordCandidate word = candidate(true, TIGHT, TIGHT);
    meet(phrase, 6, "柳|和*|锋");
    meet(word, 3, "柳<|和*|锋>");
    for (int i = 3; i < 6; i++) {
      word.meet(i, run(LEFT[i] + "|柳|和*|锋|" + RIGHT[i]), 1, 3);
    }

    assertThat(phrase.isWord()).isFalse();
    assertThat(word.isWord()).isTrue();
    word.meet(6, run("村|柳|和*|锋|回"), 1, 3);
    assertThat(word.isWord()).as("at less than half").isFalse();
  }

  @Test
  void measuresTheEntropyOfItsNeighbors() {
    WordCandidate candidate = candidate(true, TIGHT, TIGHT);
    candidate.meet(0, run("门|柳|锋|回"), 1, 2);
    candidate.meet(0, run("门|柳|锋|唱"), 1, 2);
    candidate.meet(1, run("船|柳|锋"), 1, 2);
    candidate.meet(1, run("船|柳|锋"), 1, 2);

    NewWord word = candidate.word(Evidence.SOUND);

    assertThat(word.term()).isEqualTo("柳锋");
    assertThat(word.count()).isEqualTo(4);
    assertThat(word.documents()).isEqualTo(2);
    assertThat(word.cohesion()).isEqualTo(3);
    assertThat(word.leftEntropy()).isCloseTo(Math.log(2), within(1e-9));
    assertThat(word.rightEntropy()).isCloseTo(Math.log(4), within(1e-9));
    assertThat(word.evidence()).isEqualTo(Evidence.SOUND);
  }

  @Test
  void hasNoEntropyWithOneNeighbor() {
    WordCandidate candidate = candidate(true, TIGHT, TIGHT);
    candidate.meet(0, run("门|柳|锋"), 1, 2);

    assertThat(candidate.word().leftEntropy()).isZero();
    assertThat(candidate.word().rightEntropy()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"'', 1, 1", "柳锋, 0, 1", "柳锋, 1, 0", "柳锋, -1, 1"})
  void isNoWordWithoutTextOrPlaces(String term, long count, long documents) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NewWord(term, count, documents, 1, 1, 1, Evidence.MODEL))
        .withMessageContaining("Not a word: '" + term + "'");
  }

  @Test
  void isNoWordWithoutEvidence() {
    assertThatNullPointerException()
        .isThrownBy(() -> new NewWord("柳锋", 1, 1, 1, 1, 1, null))
        .withMessage("evidence");
  }
}
