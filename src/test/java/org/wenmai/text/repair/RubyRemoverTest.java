package org.wenmai.text.repair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RubyRemoverTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          彼は躊躇《ためら》って、窓を覗《のぞ》いた。 | 彼は躊躇って、窓を覗いた。
          ［＃３字下げ］一［＃「一」は大見出し］ | 一
          峠［＃改ページ］の茶屋《ちゃや》 | 峠の茶屋
          ※［＃「木＋上」、第3水準1-85-66］の実 | 桛の実
          ※［＃「口＋舌」、U+5440、12-3］と笑う | 呀と笑う
          ※［＃二の字点］の印 | 〓の印
          山《やま》の上の雲《くも》と、谷《たに》の霧 | 山の上の雲と、谷の霧
          """)
  void leavesReadingsAndNotesOut(String text, String expected) {
    assertThat(TextRepairer.full().repair(text).text()).isEqualTo(expected);
  }

  @Test
  void readsFromTheStartMarkOn() {
    RepairedText repaired = TextRepairer.full().repair("お｜母《かあ》さんはＡ｜ＢＣ《ビーシー》を見た。");

    assertThat(repaired.text()).isEqualTo("お母さんはＡＢＣを見た。");
    assertThat(repaired.repairs()).containsEntry("ruby", 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "我读过《红楼梦》和《西游记》，没读过《儒林外史》。",
        "新作《さくら》を発表した。前作《もみじ》も人気だ。",
        "作者写了小说《ささやき》一部。",
        "表｜裏｜中 の三列",
        "［#tag］ and [＃x]",
        "［＃123］",
      })
  void leavesTitlesAndTablesAlone(String text) {
    assertThat(TextRepairer.full().repair(text).text()).isEqualTo(text);
  }
}
