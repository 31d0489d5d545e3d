package org.wenmai.text.repair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CompatibilityFormRepairTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          本⽉的⽔费由⼯⼚代收，⼤家不必去银⾏排队。 | 本月的水费由工厂代收，大家不必去银行排队。
          进⻔时请⾛左边，⻋辆停在⻛⾬棚下。 | 进门时请走左边，车辆停在风雨棚下。
          ⽇本の⼟産は⼩さな⽊箱に⼊っていた。 | 日本の土産は小さな木箱に入っていた。
          The oﬃce ﬁled the ﬂoor plan and the aﬀidavit. | The office filed the floor plan and the affidavit.
          ﺍﻟﻜﺘﺎﺏ ﻋﻠﻰ ﺍﻟﻄﺎﻭﻟﺔ | الكتاب على الطاولة
          """)
  void makesOrdinaryLettersOfFormsInWords(String text, String expected) {
    RepairedText repaired = TextRepairer.full().repair(text);

    assertThat(repaired.text()).isEqualTo(expected);
    assertThat(repaired.repairs()).containsOnlyKeys("compatibility_form");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "⼀ ⼆ ⼋ ⼗",
        "⼀、⼁、⼂、⼃",
        "部首⼀的字有丁、七、万。",
        "The Kangxi radical ⽔ means water, as in ⽔田.",
        "ﬁ ﬂ ﬃ",
        "ﷺ ﷲ ﷽",
        "(ﾟДﾟ) ヽ(ﾟ∀ﾟ)ﾉ",
        "ﺏ ﺑ ﺒ ﺐ",
        "ﾆﾎﾝｺﾞ ﾉ ﾃｷｽﾄ",
        "20℃ №5 ™ ①②③ ㍻ ㎏",
      })
  void leavesFormsThatAreMeant(String text) {
    assertThat(TextRepairer.full().repair(text).text()).isEqualTo(text);
  }

  @Test
  void replacesLoneRadicalsWhereMostStandInWords() {
    assertThat(TextRepairer.full().repair("⽤户可以⾃⾏选择：⼊，或者退出；⽇后再⽤。").text())
        .isEqualTo("用户可以自行选择：入，或者退出；日后再用。");
  }

  @Test
  void knowsAnIdeographForEachRadical() {
    for (char c = Radicals.FIRST; c <= Radicals.LAST; c++) {
      if (Radicals.isRadical(c)) {
        assertThat(Character.isIdeographic(Radicals.ideograph(c).codePointAt(0)))
            .as(Character.getName(c))
            .isTrue();
      }
    }
  }
}
