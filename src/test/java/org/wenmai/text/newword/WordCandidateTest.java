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

/** Tests {@link WordCandidate} and its {@link NewWord}. */
final class WordCandidateTest {
  private static final double HIGH = 0.9;
  private static final String[] LEFT = {"昨", "邻", "船", "老", "听", "桥"};
  private static final String[] RIGHT = {"唱", "离", "煮", "赶", "修", "写"};

  private static WordCandidate candidate(boolean singleCharacters, double npmi, double partShare) {
    return new WordCandidate("柳锋", singleCharacters, 3, npmi, partShare);
  }

  /** Adds occurrences in different documents, each between two other characters. */
  private static void addOccurrences(WordCandidate candidate, int count, String word) {
    for (int i = 0; i < count; i++) {
      candidate.addOccurrence(
          i, run(LEFT[i] + "|" + word + "|" + RIGHT[i]), 1, word.split("\\|").length);
    }
  }

  private static boolean isWord(
      boolean singleCharacters, int count, double npmi, double partShare) {
    WordCandidate candidate = candidate(singleCharacters, npmi, partShare);
    addOccurrences(candidate, count, "柳|锋");
    return candidate.isWord();
  }

  @ParameterizedTest(name = "{5}")
  @CsvSource({
    "false, 5, 0.5, 0.05, true, five occurrences are enough",
    "false, 4, 0.9, 0.9, false, four are not with a dictionary word",
    "false, 5, 0.49, 0.05, false, low npmi",
    "false, 5, 0.5, 0.049, false, a character that is nearly always a word by itself",
    "true, 3, 0.8, 0.5, true, three occurrences of single characters of high npmi",
    "true, 2, 0.9, 0.9, false, two occurrences",
    "true, 3, 0.79, 0.5, false, npmi too low for a rare one",
    "true, 3, 0.8, 0.49, false, part share too low for a rare one",
    "true, 5, 0.5, 0.05, true, five occurrences of single characters"
  })
  void isAWordByItsStatistics(
      boolean singleCharacters,
      int count,
      double npmi,
      double partShare,
      boolean word,
      String why) {
    assertThat(isWord(singleCharacters, count, npmi, partShare)).as(why).isEqualTo(word);
  }

  @Test
  void needsTwoDocuments() {
    WordCandidate candidate = candidate(true, HIGH, HIGH);
    for (int i = 0; i < 6; i++) {
      candidate.addOccurrence(0, run(LEFT[i] + "|柳|锋|" + RIGHT[i]), 1, 2);
    }

    assertThat(candidate.isWord()).isFalse();
    candidate.addOccurrence(1, run("村|柳|锋|回"), 1, 2);
    assertThat(candidate.isWord()).isTrue();
  }

  /** A candidate with a single neighbour on one side is a part of something longer. */
  @Test
  void needsSeveralNeighboursOnBothSides() {
    WordCandidate left = candidate(true, HIGH, HIGH);
    WordCandidate right = candidate(true, HIGH, HIGH);
    for (int i = 0; i < 6; i++) {
      left.addOccurrence(i, run("门|柳|锋|" + RIGHT[i]), 1, 2);
      right.addOccurrence(i, run(LEFT[i] + "|柳|锋|门"), 1, 2);
    }

    assertThat(left.isWord()).isFalse();
    assertThat(right.isWord()).isFalse();
  }

  /** Punctuation, numbers and other scripts are certain word boundaries. */
  @Test
  void countsEachBoundaryAsADistinctNeighbour() {
    WordCandidate candidate = candidate(true, HIGH, HIGH);
    for (int i = 0; i < 6; i++) {
      candidate.addOccurrence(i, run("柳|锋"), 0, 1);
    }

    assertThat(candidate.isWord()).isTrue();
    assertThat(candidate.word().leftEntropy()).isCloseTo(Math.log(6), within(1e-9));
  }

  @Test
  void isAWordWhereTheHmmAlwaysFoundIt() {
    WordCandidate always = candidate(true, HIGH, 0.01);
    WordCandidate once = candidate(true, HIGH, 0.01);
    addOccurrences(always, 2, "柳<|锋>");
    addOccurrences(once, 2, "柳<|锋>");
    once.addOccurrence(2, run("村|柳|锋|回"), 1, 2);

    assertThat(always.isWord()).isTrue();
    assertThat(always.word().evidence()).isEqualTo(Evidence.MODEL);
    assertThat(once.isWord()).isFalse();
  }

  /**
   * A function word inside joins two words, unless the HMM found one word at half of the
   * occurrences.
   */
  @Test
  void needsTheHmmForAFunctionWordInside() {
    WordCandidate phrase = candidate(true, HIGH, HIGH);
    WordCandidate word = candidate(true, HIGH, HIGH);
    addOccurrences(phrase, 6, "柳|和*|锋");
    addOccurrences(word, 3, "柳<|和*|锋>");
    for (int i = 3; i < 6; i++) {
      word.addOccurrence(i, run(LEFT[i] + "|柳|和*|锋|" + RIGHT[i]), 1, 3);
    }

    assertThat(phrase.isWord()).isFalse();
    assertThat(word.isWord()).isTrue();
    word.addOccurrence(6, run("村|柳|和*|锋|回"), 1, 3);
    assertThat(word.isWord()).as("at less than half").isFalse();
  }

  @Test
  void measuresTheEntropyOfItsNeighbours() {
    WordCandidate candidate = candidate(true, HIGH, HIGH);
    candidate.addOccurrence(0, run("门|柳|锋|回"), 1, 2);
    candidate.addOccurrence(0, run("门|柳|锋|唱"), 1, 2);
    candidate.addOccurrence(1, run("船|柳|锋"), 1, 2);
    candidate.addOccurrence(1, run("船|柳|锋"), 1, 2);

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
  void hasNoEntropyWithOneNeighbour() {
    WordCandidate candidate = candidate(true, HIGH, HIGH);
    candidate.addOccurrence(0, run("门|柳|锋"), 1, 2);

    assertThat(candidate.word().leftEntropy()).isZero();
    assertThat(candidate.word().rightEntropy()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"'', 1, 1", "柳锋, 0, 1", "柳锋, 1, 0", "柳锋, -1, 1"})
  void isNoWordWithoutTextOrOccurrences(String term, long count, long documents) {
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
