package org.wenmai.topics.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wenmai.terms.CorpusTerm;
import org.wenmai.text.keyword.TfIdf;

final class TopicVocabularyTest {
  private static CorpusTerm term(String language, String term, long families, long total) {
    return new CorpusTerm(
        language, term, term, families, families, families, TfIdf.idf(total, families));
  }

  @Test
  void leavesOutTermsOfOneFamilyAndOfTooMany() {
    TopicVocabulary vocabulary =
        new TopicVocabulary.Builder(100, 0.5)
            .add(term("en", "rare", 1, 100))
            .add(term("en", "tea", 2, 100))
            .add(term("en", "boat", 50, 100))
            .add(term("en", "the", 51, 100))
            .build();
    assertThat(vocabulary.size()).isEqualTo(2);
    assertThat(vocabulary.index("en", "boat")).isZero();
    assertThat(vocabulary.index("en", "tea")).isEqualTo(1);
    assertThat(vocabulary.index("en", "rare")).isNegative();
    assertThat(vocabulary.index("zh", "tea")).isNegative();
    assertThat(vocabulary.term(1).term()).isEqualTo("tea");
  }

  @Test
  void hasAllTermsOfALanguageOfFewFamilies() {
    TopicVocabulary vocabulary =
        new TopicVocabulary.Builder(100, 0.5)
            .add(term("en", "rare", 1, 19))
            .add(term("en", "the", 19, 19))
            .build();
    assertThat(vocabulary.size()).isEqualTo(2);
  }

  @Test
  void hasTheMostWidespreadTermsInWhateverOrderAndPartsTheyCome() {
    List<CorpusTerm> terms = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      terms.add(term(i % 2 == 0 ? "en" : "zh", "t" + (100 + i), 2 + i / 4, 100));
    }
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(terms, new Random(seed));
      TopicVocabulary.Builder one = new TopicVocabulary.Builder(3, 0.5);
      terms.subList(0, 15).forEach(one::add);
      TopicVocabulary.Builder two = new TopicVocabulary.Builder(3, 0.5);
      terms.subList(15, 40).forEach(two::add);
      TopicVocabulary vocabulary = one.merge(two).build();
      assertThat(IntStream.range(0, vocabulary.size()))
          .extracting(i -> vocabulary.term(i).term())
          .containsExactly("t132", "t136", "t138", "t133", "t137", "t139");
    }
  }
}
