package org.wenmai.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EnglishTextTest {

  @ParameterizedTest
  @CsvSource({"0, 0%", "0.004, <1%", "0.014, 1%", "0.5, 50%", "0.996, >99%", "1, 100%"})
  void onlyNoneIsZeroAndOnlyAllIsHundred(double share, String words) {
    assertThat(EnglishText.percent(share)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"zh, Chinese", "und, Undecided", "qqx, qqx", "<b>, <b>"})
  void languagesHaveEnglishNames(String code, String name) {
    assertThat(EnglishText.language(code)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"Hans, Simplified", "Cyrl, Cyrillic", "not a script, not a script"})
  void scriptsHaveEnglishNames(String code, String name) {
    assertThat(EnglishText.script(code)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"zh, Hant, zh-Hant", "zh, Hani, zh", "ja, Jpan, ja", "und, Zyyy, ''", "'', '', ''"})
  void theLangAttributeNamesTheScriptOnlyWhereItDecidesTheFont(
      String language, String script, String tag) {
    assertThat(EnglishText.langTag(language, script)).isEqualTo(tag);
  }

  @ParameterizedTest
  @CsvSource({"0.04, 0.0 s", "12.34, 12.3 s", "61, 1 min 1 s", "7260, 2 h 1 min"})
  void durationsAreReadable(double seconds, String words) {
    assertThat(EnglishText.duration(seconds)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"999, 999 bytes", "1500, 1.5 kB", "5e15, 5000.0 TB"})
  void sizesAreReadable(double bytes, String words) {
    assertThat(EnglishText.bytes(bytes)).isEqualTo(words);
  }

  @Test
  void theDefaultLocaleDoesNotMatter() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(EnglishText.duration(12.3)).isEqualTo("12.3 s");
      assertThat(EnglishText.time(Instant.EPOCH)).isEqualTo("1 January 1970, 00:00 UTC");
      assertThat(Sparkline.points(List.of(1.0))).isEqualTo("1.5,1.5 98.5,1.5");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void sparklinesRunFromZeroToTheirOwnHighestValue() {
    assertThat(Sparkline.points(List.of(0.0, 5.0, 10.0))).isEqualTo("1.5,22.5 50.0,12.0 98.5,1.5");
    assertThat(Sparkline.points(List.of(0.0, 0.0))).isEqualTo("1.5,22.5 98.5,22.5");
    assertThat(Sparkline.points(List.of())).isEmpty();
  }
}
