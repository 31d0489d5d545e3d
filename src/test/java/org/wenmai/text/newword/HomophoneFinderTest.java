package org.wenmai.text.newword;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenmai.text.newword.CandidateRunKit.documents;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenmai.text.newword.NewWord.Evidence;

final class HomophoneFinderTest {
  private static List<NewWord> find(List<String> words, String... documents) {
    CandidateWindows windows = documents(documents);
    List<NewWord> known =
        words.stream().map(word -> new NewWord(word, 5, 5, 1, 1, 1, Evidence.COMPANY)).toList();
    return new HomophoneFinder(known).find(windows, new CandidateCounter(windows));
  }

  private static List<String> terms(String word, String... documents) {
    return find(List.of(word), documents).stream().map(NewWord::term).toList();
  }

  @ParameterizedTest(name = "{3}: {1}")
  @CsvSource({
    "柳榷锋, 村|柳|榷|峰|回, 柳榷峰, another last character",
    "柳榷锋, 柳|却|锋, 柳却锋, another middle character",
    "梁文锋, 梁文|峰, 梁文峰, with a dictionary word inside",
    "柳榷锋, 柳|榷|锋, , the word itself",
    "柳榷锋, 柳|榷|水, , no homophone",
    "柳榷锋, 柳|却|峰, , two other characters",
    "柳榷锋, 刘|榷|锋, , another first character",
    "柳榷锋, 柳|榷|峰|门|们, 柳榷峰, no more than the word",
    "柳榷锋, 柳|榷, , too short",
    "柳锋, 柳|峰, , a word of two characters sounds alike by chance",
    "热搜榜, 热搜|帮, , a verb",
    "柳榷锋, 看|柳|榷|峰|们, 柳榷峰, with phrases around it"
  })
  void findsHomophones(String word, String run, String found, String reason) {
    assertThat(terms(word, run)).as(reason).isEqualTo(found == null ? List.of() : List.of(found));
  }

  @Test
  void countsTheOccurrencesOfASpelling() {
    List<NewWord> words = find(List.of("柳榷锋"), "柳|榷|峰|门", "村|柳|榷|峰", "灯笼|派");

    assertThat(words)
        .singleElement()
        .satisfies(
            word -> {
              assertThat(word.term()).isEqualTo("柳榷峰");
              assertThat(word.count()).isEqualTo(2);
              assertThat(word.documents()).isEqualTo(2);
              assertThat(word.evidence()).isEqualTo(Evidence.SOUND);
            });
  }

  @Test
  void ordersSpellingsByTerm() {
    assertThat(terms("柳榷锋", "柳|榷|风", "柳|榷|峰", "柳|榷|丰"))
        .containsExactlyElementsOf(Arrays.asList("柳榷丰", "柳榷峰", "柳榷风"));
  }

  /** A spelling that the statistics found is a word already. */
  @Test
  void findsNoKnownWordAgain() {
    assertThat(find(List.of("柳榷锋", "柳榷峰"), "柳|榷|峰", "柳|榷|锋")).isEmpty();
  }

  @Test
  void findsNothingWithoutWords() {
    assertThat(find(List.of(), "柳|榷|峰")).isEmpty();
    assertThat(find(List.of("柳榷锋"))).isEmpty();
  }
}
