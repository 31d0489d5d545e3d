package org.wenmai.text.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenmai.text.AnyText;

final class MojibakeSignsTest {
  @Provide
  Arbitrary<String> anyText() {
    return AnyText.any();
  }

  private static String misread(String text, String written, String read) {
    return new String(text.getBytes(Charset.forName(written)), Charset.forName(read));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Тропинка ведёт через луг к роднику",
        "Старик сидит у воды",
        "Вчера Иван уехал домой"
      })
  void seesInvertedCaseWhereKoi8AndWindowsAreMixedUp(String text) {
    assertThat(MojibakeSigns.isInverted(misread(text, "KOI8-R", "windows-1251"))).isTrue();
    assertThat(MojibakeSigns.isInverted(misread(text, "windows-1251", "KOI8-R"))).isTrue();
    assertThat(MojibakeSigns.isInverted(text)).isFalse();
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource({
    "'', false, nothing",
    "plain WORDS, false, no Cyrillic",
    "НОВОСТИ ДНЯ И НЕДЕЛИ, false, capitals alone are a headline",
    "мОСКВА И ПЕТЕРБУРГ И КАЗАНЬ, true, small first letters among capitals",
    "мОСКВА И Казань, false, one sound word excludes it",
    "кВт мВт ГЛАВНОЕ НОВОЕ, true, short words are not looked at inside",
    "мОСКВА, false, one word proves nothing"
  })
  void needsCapitalsAndASmallFirstLetter(String text, boolean inverted, String reason) {
    assertThat(MojibakeSigns.isInverted(text)).as(reason).isEqualTo(inverted);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource({
    "'', false, nothing",
    "' ', false, one space",
    "小 路 穿 过, true, three spaces",
    "小 路 穿, false, two spaces",
    "小路穿过草地 一直通到泉水 边的老人 说, true, words of some characters",
    "小路 穿过 a 草地 b 泉水, false, spaces beside Latin letters do not count",
    "小路穿过草地一直通到泉水边 老人说这里从前有一个村子 后来人们都走了只有他没有离开 他, false, spaces between sentences",
    "오솔길은 풀밭을 지나 샘까지, false, Hangul has spaces"
  })
  void seesSpacesBetweenHanWords(String text, boolean spaced, String reason) {
    assertThat(MojibakeSigns.isSpacedHan(text)).as(reason).isEqualTo(spaced);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource({
    "ｱｼﾀﾊﾊﾚ, true, kana",
    "ｱｼﾀﾊﾊﾚ｡, true, kana and a mark",
    "東京ﾉ空ﾊｷﾚｲ, true, kana among kanji",
    "｡ｱ｡ｼ｡ﾀ, false, a mark before each kana",
    "東京の空はきれいですね, false, no half-width kana",
    "東京都千代田区ﾉ, false, hardly any half-width kana",
    "ｱｼﾀ鱻ﾊﾚ, false, a rare character",
    "ｱｼﾀéﾊﾚ, false, a letter with an accent",
    "ｱｼﾀ abc ﾊﾚ, true, ASCII does not count"
  })
  void tellsRealHalfWidthJapanese(String text, boolean japanese, String reason) {
    assertThat(MojibakeSigns.isHalfWidthJapanese(text)).as(reason).isEqualTo(japanese);
  }

  @Test
  void eucJpReadAsShiftJisIsNotRealJapanese() {
    String misread = misread("きのうはあめでした。あしたもたぶんあめでしょう。", "EUC-JP", "windows-31j");

    assertThat(MojibakeSigns.isHalfWidthJapanese(misread)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'', false",
    "abc, false",
    "éèà, false",
    "渡, true",
    "渡é, false", // as many
    "渡船é, true",
    "éè渡, false",
    "\ufffd, true",
    "abcdefgh 渡, true" // ASCII does not count
  })
  void tellsLinesOfWideCharacters(String line, boolean wide) {
    assertThat(MojibakeSigns.isWide(line)).isEqualTo(wide);
  }

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "abc é, abc é",
    "标题：ÖÐ¹ú。, '   ÖÐ¹ú '",
    "é\u2e7f\u2e80é, 'é\u2e7f é'",
    "𠮷é, '  é'"
  })
  void blanksWideCharacters(String line, String narrow) {
    assertThat(MojibakeSigns.withoutWide(line)).isEqualTo(narrow).hasSameSizeAs(line);
  }

  @Property(tries = 500)
  void judgesAnyTextTheSameTwice(@ForAll("anyText") String text) {
    assertThat(MojibakeSigns.isInverted(text)).isEqualTo(MojibakeSigns.isInverted(text));
    assertThat(MojibakeSigns.isSpacedHan(text)).isEqualTo(MojibakeSigns.isSpacedHan(text));
    assertThat(MojibakeSigns.isHalfWidthJapanese(text))
        .isEqualTo(MojibakeSigns.isHalfWidthJapanese(text));
    assertThat(MojibakeSigns.isWide(MojibakeSigns.withoutWide(text))).isFalse();
  }
}
