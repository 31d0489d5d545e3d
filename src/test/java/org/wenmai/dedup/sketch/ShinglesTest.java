package org.wenmai.dedup.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenmai.text.AnyText;

final class ShinglesTest {
  @Provide
  Arbitrary<String> anyText() {
    return AnyText.any();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "今天天气很, 1",
        "今天天气很好啊朋友, 5",
        "今天 天气，很好。啊, 3",
        "今天天气, 1",
        "ひらがなとカタカナー, 6",
        "ภาษาไทยไม่มีช่องว่าง, 16",
        "one two three four five, 1",
        "One two; three four (five) six, 2",
        "don't stop me now, 1",
        "한국어는 띄어쓰기를 하는 언어 입니다 네, 2",
        "我们用 DeepSeek 写作, 2",
        "𠀀𠮷𠀀𠮷𠀀𠮷, 2",
        "!!! …… 😀, 0",
      })
  void countsCharactersWhereWordsAreNotSpacedAndWordsElsewhere(String text, int shingles) {
    assertThat(Shingles.of(text)).hasSize(shingles);
  }

  @ParameterizedTest
  @CsvSource({
    "ＤｅｅｐＳｅｅｋ　发布了新的模型, deepseek发布了新的模型",
    "「你好，世界！」他笑着说。, 你好世界他笑着说",
    "ｶﾞｷﾞｸﾞｹﾞｺﾞ, ガギグゲゴ",
    "Straße und Haus am See, STRASSE UND HAUS AM SEE",
    "e\u0301te\u0301 a b c d, Été a b c d",
    "zero\u200bwidth a b c d, zerowidth a b c d",
  })
  void takesNoNoticeOfCaseWidthPunctuationAndWhiteSpace(String text, String same) {
    assertThat(Shingles.of(text)).isEqualTo(Shingles.of(same));
    assertThat(DocumentSketch.of(text, 1).exact()).isEqualTo(DocumentSketch.of(same, 1).exact());
  }

  @Test
  void tellsWordsApartByTheirBorders() {
    assertThat(DocumentSketch.of("ab c", 1).exact())
        .isNotEqualTo(DocumentSketch.of("a bc", 1).exact());
    assertThat(Shingles.of("ab c d e f")).isNotEqualTo(Shingles.of("a bc d e f"));
  }

  @Test
  void givesTheHashesThatItAlwaysGave() {
    assertThat(Shingles.of("今天天气很")).containsExactly(6077045847172021310L);
    assertThat(DocumentSketch.of("今天天气很", 1).exact()).isEqualTo("6753cc52aed3df0724e39e97ed303d77");
  }

  @Property
  void areDistinctAndAscending(@ForAll("anyText") String text) {
    long[] shingles = Shingles.of(text);
    assertThat(shingles).isEqualTo(Arrays.stream(shingles).sorted().distinct().toArray());
    assertThat(Shingles.of(text)).isEqualTo(shingles);
    assertThat(DocumentSketch.of(text, 1).shingles()).isEqualTo(shingles.length);
  }

  @Property
  void areNoFewerWhereTextIsAdded(@ForAll("anyText") String text) {
    String longer = text + "。在后面再加上一些别的字。";
    assertThat(Shingles.of(longer)).hasSizeGreaterThanOrEqualTo(Shingles.of(text).length);
  }
}
