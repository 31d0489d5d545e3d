package org.wenmai.text.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChineseVarietyTest {

  @ParameterizedTest
  @CsvSource({
    "CANTONESE, 佢哋喺街市买菜",
    "WU, 侬搿只包蛮好看",
    "MIN_NAN, 伊佮阮阿公佇田裡",
    "CLASSICAL, 古之学者必有师其为人也孝弟而好犯上者鲜矣",
    "STANDARD, 我们在街市买了很多菜准备晚上做饭",
    "STANDARD, 之乎者也矣焉哉",
    "STANDARD, ''"
  })
  void isToldByItsCharacters(ChineseVariety variety, String text) {
    assertThat(ChineseVariety.of(text.toCharArray())).isEqualTo(variety);
  }

  @Test
  void oneWordOfAnotherVarietyInALongTextTellsNothing() {
    String text = "店名叫做唔系茶楼，开在旧城的河边，每天清晨就有客人来喝茶看报，聊聊天气和米价，老板记得每位熟客的口味，一坐就是半天";

    assertThat(ChineseVariety.of(text.toCharArray())).isEqualTo(ChineseVariety.STANDARD);
  }

  @Test
  void functionWordsAreTheLongestFirst() {
    char[] text = "佢哋嘅".toCharArray();

    assertThat(ChineseVariety.CANTONESE.functionWordEnd(text, 0, 3)).isEqualTo(2);
    assertThat(ChineseVariety.CANTONESE.functionWordEnd(text, 2, 3)).isEqualTo(3);
    assertThat(ChineseVariety.STANDARD.functionWordEnd(text, 0, 3)).isZero();
  }

  @Test
  void stopListsHoldThoseOfChineseToo() {
    assertThat(StopWords.of("yue").contains("佢哋")).isTrue();
    assertThat(StopWords.of("yue").contains("我们")).isTrue();
    assertThat(StopWords.of("zh").contains("佢哋")).isFalse();
  }
}
