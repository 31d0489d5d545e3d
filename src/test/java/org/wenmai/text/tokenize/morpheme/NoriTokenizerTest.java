package org.wenmai.text.tokenize.morpheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenmai.text.tokenize.HanEngine;
import org.wenmai.text.tokenize.TextSegmenter;
import org.wenmai.text.tokenize.token.Word;

final class NoriTokenizerTest {
  private static final TextSegmenter SEGMENTER = new TextSegmenter(HanEngine.JIEBA, 64);

  /** Terms, those of stop words in brackets. */
  private static String terms(String text) {
    return SEGMENTER.words(text, "ko").stream()
        .map(word -> word.stop() ? "(" + word.term() + ")" : word.term())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "비회원은 회원과; 비회원 (은) 회원 (과)",
        "무소속 후보; 무소속 후보",
        "재건축을 미루다; 재건축 (을) 미루 (다)",
        "불완전한 판매; 불완전 (한) 판매",
        "무료 강의와 유료 강의; 무료 강의 (와) 유료 강의",
      })
  void aPrefixStaysWithItsNoun(String text, String expected) {
    assertThat(terms(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "도시화는 늦었다; 도시화 (는) 늦 (었) (다)",
        "합리적인 가격; 합리적 (인) 가격",
        "안전성을 높이다; 안전성 (을) 높이 (다)",
        "배우들은; 배우 (들) (은)",
        "사장님은; 사장 (님) (은)",
      })
  void aSuffixWithSenseStaysWithItsNoun(String text, String expected) {
    assertThat(terms(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "노래를 부른다; 노래 (를) 부른다",
        "집에서 책을 읽고 잔다; 집 (에서) 책 (을) 읽 (고) 잔다",
        "맛있는음식; 맛있 (는) 음식",
        "그녀를 그녀가 그녀는; (그녀) (를) (그녀) (가) (그녀) (는)",
      })
  void particlesAndEndingsAreStopWords(String text, String expected) {
    assertThat(terms(text)).isEqualTo(expected);
  }

  @Test
  void whatLooksLikeAParticleBeforeANounIsAPartOfIt() {
    assertThat(terms("납세의무자는")).isEqualTo("납세의무자 (는)");
    assertThat(terms("우리나라에서는")).isEqualTo("우리나라 (에서) (는)");
    assertThat(terms("꼭대기층을")).isEqualTo("꼭대기층 (을)");
  }

  /** nori takes 시키 for the suffix "let do"; a noun it is before three particles. */
  @Test
  void aNounThatTheTextHasBeforeSeveralParticlesIsWhole() {
    assertThat(terms("나무시키는 귀엽다. 나무시키를 본다. 나무시키 팬이 나무시키의 집에 간다"))
        .contains("나무시키 (는)", "나무시키 (를)", "나무시키 팬");
    assertThat(terms("동생을 공부시키고 공부시키는 누나")).doesNotContain("공부시키");
  }

  @Test
  void aNounOfTheDictionaryIsNotCutBeforeTwoParticles() {
    assertThat(terms("대학로는 붐빈다")).startsWith("대학로 (는)");
    assertThat(terms("기차로는 못 간다")).startsWith("기차 (로) (는)");
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "비", "급여", "무", "료", "는", "를", "의", "과", "이", "가", "시키", "하다", "들", "님", " ", ". ",
            "학생", "대학", "로", "에서", "고", "화", "적", "A", "3", "\uD83D")
        .list()
        .ofMaxSize(40)
        .map(list -> String.join("", list));
  }

  @Property
  void wordsDoNotOverlapAndAreTheSameTwice(@ForAll("texts") String text) {
    List<Word> words = SEGMENTER.words(text, "ko");

    assertThat(words).isEqualTo(SEGMENTER.words(text, "ko"));
    for (int i = 1; i < words.size(); i++) {
      assertThat(words.get(i).start()).isGreaterThanOrEqualTo(words.get(i - 1).end());
    }
  }
}
