package org.wenmai.text.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FrequentCharactersTest {
  private static String of(String language) {
    return switch (language) {
      case "simplified" -> FrequentCharacters.SIMPLIFIED;
      case "traditional" -> FrequentCharacters.TRADITIONAL;
      case "japanese" -> FrequentCharacters.JAPANESE;
      default -> FrequentCharacters.KOREAN;
    };
  }

  /** A character that its charset cannot encode would never be met. */
  @ParameterizedTest
  @CsvSource({
    "simplified, GB2312",
    "traditional, Big5-HKSCS",
    "japanese, EUC-JP",
    "korean, EUC-KR"
  })
  void areInTheNationalStandard(String language, String charset) {
    assertThat(Charset.forName(charset).newEncoder().canEncode(of(language))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"simplified", "traditional", "japanese", "korean"})
  void areListedOnce(String language) {
    assertThat(of(language).chars().boxed()).doesNotHaveDuplicates();
  }

  @Test
  void haveTheSameOrderInBothChineseScripts() {
    assertThat(FrequentCharacters.TRADITIONAL).hasSameSizeAs(FrequentCharacters.SIMPLIFIED);
    assertThat(FrequentCharacters.SIMPLIFIED.indexOf('说'))
        .isEqualTo(FrequentCharacters.TRADITIONAL.indexOf('說'));
  }

  @ParameterizedTest
  @CsvSource({
    "simplified, 小路穿过草地一直通到泉水边老人说这里从前有一个村子后来人们都走了只有他没有离开",
    "traditional, 小路穿過草地一直通到泉水邊老人說這裡從前有一個村子後來人們都走了只有他沒有離開",
    "japanese, 小道は草原を通って泉まで続いているここには昔村があったと老人は言った",
    "korean, 오솔길은풀밭을지나샘까지이어지고노인은여기에예전에마을이있었다고말했다"
  })
  void makeUpMostOfATale(String language, String tale) {
    long frequent = tale.chars().filter(c -> of(language).indexOf(c) >= 0).count();

    assertThat((double) frequent / tale.length()).isGreaterThan(0.6);
  }
}
