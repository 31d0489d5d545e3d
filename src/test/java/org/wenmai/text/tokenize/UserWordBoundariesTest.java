package org.wenmai.text.tokenize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenmai.CpuTime;
import org.wenmai.text.AnyText;
import org.wenmai.text.tokenize.jieba.UserWordList;
import org.wenmai.text.tokenize.token.Word;
import org.wenmai.text.tokenize.user.UserWord;

/** Tests the boundaries of user words, numbers and hashtags. */
final class UserWordBoundariesTest {
  private static String words(String text, String language, UserWord... userWord) {
    return new TextSegmenter(HanEngine.JIEBA, 64)
        .with(UserWordList.none().plus(List.of(userWord))).words(text, language).stream()
            .map(word -> text.substring(word.start(), word.end()))
            .collect(Collectors.joining(" | "));
  }

  @ParameterizedTest
  @CsvSource({
    "GPT-4o, GPT-4o-mini",
    "DeepSeek-R1, DeepSeek-R1-Zero",
    "R1, R1_final",
    "AT, AT&T",
    "C, C++",
    "50, 50%",
    "don, don't",
  })
  void aUserWordDoesNotEndInsideAWord(String userWord, String text) {
    assertThat(words(text, "en", UserWord.of(userWord))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "GPT-4o, 'GPT-4o, GPT-4o', 'GPT-4o | GPT-4o'",
    "R1, 'R1-驱动', 'R1 | 驱动'",
    "R1, 'R1。', R1",
  })
  void aUserWordEndsAtOtherCharacters(String userWord, String text, String words) {
    assertThat(words(text, "zh", UserWord.of(userWord))).isEqualTo(words);
  }

  @Test
  void aUserWordDoesNotEndBeforeAThaiMark() {
    assertThat(words("ก่กา่", "th", UserWord.of("กา")).split(" \\| ")).doesNotContain("กา");
  }

  @ParameterizedTest
  @CsvSource({
    "问题#1和问题#2都解决了, '问题 | 1 | 和 | 问题 | 2 | 都 | 解决 | 了'",
    "'见 #12和#13，谢谢', '见 | 12 | 和 | 13 | 谢谢'",
    "'#2022世界杯#开幕', '#2022世界杯# | 开幕'",
    "'#灯会#今晚', '#灯会# | 今晚'",
  })
  void aNumberSignBeforeANumberClosesNoHashtag(String text, String words) {
    assertThat(words(text, "zh")).isEqualTo(words);
  }

  /** For an unknown language ICU answers for the default locale. */
  @ParameterizedTest
  @CsvSource({"la", "arz", "lad", "tlh", "sco", "xx"})
  void theDefaultLocaleDoesNotMatter(String language) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(words("1,5 x", language)).isEqualTo("1 | 5 | x");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @CsvSource({"de", "fr", "iw", "in", "nb", "tr"})
  void knownLanguagesHaveTheirDecimalComma(String language) {
    String words = language.equals("iw") ? "1 | 5" : "1,5";
    assertThat(words("1,5", language)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "'★❤️', '★ | ❤️'",
    "'☆★A', '☆ | ★A'",
    "'ั a', a",
    "廿三, 廿三",
  })
  void everyPartOfARunIsClassified(String text, String words) {
    assertThat(words(text, "zh", UserWord.of("★A"))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"JIEBA", "BIGRAM"})
  void numeralsAreNumbersUnlessTheyAreUserWords(HanEngine engine) {
    TextSegmenter plain = new TextSegmenter(engine, 64);
    assertThat(plain.words("廿三", "zh")).extracting(Word::kind).containsExactly(Word.NUMBER);
    assertThat(plain.with(UserWordList.none().plus(List.of(UserWord.of("五四")))).words("五四", "zh"))
        .extracting(Word::kind)
        .containsExactly(Word.WORD);
  }

  /** Matching user words split a run many times; its end must be searched once. */
  @ParameterizedTest
  @CsvSource({
    "の北, ja, の",
    "北の湖山, en, 北の湖",
    "㐀北, zh, 㐀",
    "'한국 은행 ', ko, 한국",
    "ไทยคน, th, ไทย",
    "'★❤️', zh, ★A",
    "ก., th, คน",
  })
  void takesLinearTimeWithUserWordsInLongRuns(String part, String language, String userWord)
      throws Exception {
    TextSegmenter segmenter =
        new TextSegmenter(HanEngine.JIEBA, 64)
            .with(UserWordList.none().plus(List.of(UserWord.of(userWord))));
    segmenter.words(part.repeat(1000), language);
    String text = part.repeat(300_000 / part.length());
    assertThat(CpuTime.nanos(() -> segmenter.words(text + userWord, language)))
        .isLessThan(60_000_000_000L);
  }

  /** A segmenter is reused: earlier texts must have no effect. */
  @Property
  void wordsDoNotDependOnEarlierTexts(
      @ForAll("texts") String before, @ForAll("texts") String text) {
    for (String language : List.of("ja", "ko", "zh", "th")) {
      for (HanEngine engine : HanEngine.values()) {
        TextSegmenter used = new TextSegmenter(engine, 64);
        var unused = used.words(before, language);
        assertThat(used.words(text, language))
            .isEqualTo(new TextSegmenter(engine, 64).words(text, language));
      }
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return AnyText.any();
  }
}
