package org.wenmai.text.tokenize.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenmai.error.WenmaiException;

final class UserDictionaryParserTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "云计算 -5",
        "云计算 5.5",
        "云计算 1e3",
        "云计算 5 Ng",
        "云计算 5 n extra",
        "云计算,5",
        "云计算，5 n",
        "云\u200B计算 5",
        "云计算\uFEFF5",
        "OK 0",
        "DeepSeek-R1\t0",
        "云计算\t-5",
        "……",
      })
  void anInvalidLineIsAnErrorWithItsNumber(String line) {
    assertThatThrownBy(() -> UserDictionaryParser.parse("灯塔\n" + line, "words.txt"))
        .isInstanceOf(WenmaiException.class)
        .hasMessageContaining("words.txt, line 2: ");
  }

  @ParameterizedTest
  @CsvSource({
    "'云计算', 云计算, -1",
    "'云计算 5', 云计算, 5",
    "'云计算 5 n', 云计算, 5",
    "'云计算 n', 云计算, -1",
    "'云计算\u00A0', 云计算, -1",
    "'云计算 0', 云计算, 0",
    "'T恤 0', T恤, 0",
    "'machine learning', machine learning, -1",
    "'machine learning 7 n', machine learning, 7",
    "'iPhone pro\t', iPhone pro, -1",
    "'iPhone 15\t3', iPhone 15, 3",
    "'北京 故宫', 北京 故宫, -1",
    "'卡拉OK', 卡拉OK, -1",
  })
  void aLineHasAWordAFrequencyAndATag(String line, String word, long frequency) {
    assertThat(UserDictionaryParser.parse(line, "words.txt"))
        .containsExactly(new UserWord(word, frequency));
  }
}
