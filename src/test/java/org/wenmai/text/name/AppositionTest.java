package org.wenmai.text.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AppositionTest {
  @Test
  void findsNamesInAppositionInEitherOrder() {
    assertThat(Apposition.of("昨日，灯海寻舟（LampSeek）发布了灯笼。"))
        .containsExactly(new Apposition("灯海寻舟", "lampseek", true, "昨日，发布了灯笼。"));
    assertThat(Apposition.of("来自 LampSeek (灯海寻舟) 的灯笼"))
        .containsExactly(new Apposition("灯海寻舟", "lampseek", true, "来自  的灯笼"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "昨日，大语言模型（LLM）发布", // an abbreviation
        "昨日，电脑（Computer）坏了", // a word of the dictionary
        "昨日，知名公司（LampSeek）发布", // a description
        "我们知道昨日灯海寻舟（LampSeek）发布", // where it begins is uncertain
        "昨日，王灯舟（LampSeek）发言", // a person
        "昨日，该库（LampSeek）发布", // a clause
        "据灯海社（LampSeek）报道",
        "昨日，灯海寻舟（lampseek.example）",
        "昨日，灯海寻舟（LampSeek",
        "",
      })
  void leavesOutWhatIsNotAName(String text) {
    assertThat(Apposition.of(text)).isEmpty();
  }
}
