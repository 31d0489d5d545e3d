package org.wenmai.text.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class Iso2022DetectorTest {
  private static boolean hasEscapes(String latin1) {
    return Iso2022Detector.hasEscapes(latin1.getBytes(StandardCharsets.ISO_8859_1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"渡し船は正午に出る。", "Ferry: 渡し船", "カ", "名前は髙橋ではなく高橋です。"})
  void recognizesJapanese(String text) {
    byte[] bytes = text.getBytes(Charset.forName("ISO-2022-JP"));

    assertThat(Iso2022Detector.hasEscapes(bytes)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'\u001b$B', true, JIS X 0208 of 1983",
    "'\u001b$@', true, JIS X 0208 of 1978",
    "'\u001b(J', true, the Latin letters of JIS X 0201",
    "'text \u001b$B', true, at the end",
    "'\u001b(B', false, ASCII alone proves nothing",
    "'\u001b[1m red \u001b[0m', false, the colours of a terminal",
    "'\u001b$', false, a truncated escape",
    "'\u001b', false, a single escape",
    "'\u001b$A', false, Chinese of ISO-2022-CN",
    "'\u001b$)C', false, Korean of ISO-2022-KR",
    "'$B(J', false, no escape",
    "'', false, no bytes"
  })
  void knowsTheEscapesOfJapaneseCharacterSets(String bytes, boolean found, String reason) {
    assertThat(hasEscapes(bytes)).as(reason).isEqualTo(found);
  }

  /** The encoding has seven bits: a byte above 7F before or after the escape excludes it. */
  @Test
  void excludesBytesAbove7f() {
    assertThat(hasEscapes("\u001b$B$3$s\u001b(B")).isTrue();
    assertThat(hasEscapes("\u001b$B$3$s\u001b(B é")).isFalse();
    assertThat(hasEscapes("é \u001b$B$3$s\u001b(B")).isFalse();
  }
}
