package org.wenmai.dedup.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.wenmai.text.AnyText;

final class TextUnitsTest {
  @Test
  void unitsLieWhereTheirCharactersAreWritten() {
    String text = "渡船 ＬＥＦＴ at ½ past, e\u0301t\u00E9 ㌕𠮷!";
    TextUnits units = TextUnits.positioned(text);

    assertThat(written(text, units))
        .containsExactly(
            "渡",
            "船",
            "ＬＥＦＴ",
            "at",
            "½",
            "½",
            "past",
            "e\u0301t\u00E9",
            "㌕",
            "㌕",
            "㌕",
            "㌕",
            "㌕",
            "𠮷");
  }

  @Test
  void aNumberMayHaveSeveralUnits() {
    String text = "12.5 and 1,234,567 or 3, 4 or 5,67 at ๒๕๖๗ ๑";
    TextUnits units = TextUnits.positioned(text);
    List<String> written = written(text, units);
    List<String> begun = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      if (units.isNumber(i) && !units.continuesNumber(i)) {
        begun.add(written.get(i));
      }
    }

    assertThat(begun).containsExactly("12", "1", "3", "4", "5", "67", "๒", "๑");
  }

  private static List<String> written(String text, TextUnits units) {
    List<String> written = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      written.add(
          text.substring(
              text.offsetByCodePoints(0, units.start(i)),
              text.offsetByCodePoints(0, units.end(i))));
    }
    return written;
  }

  @Provide
  Arbitrary<String> anyText() {
    return AnyText.any();
  }

  @Property(tries = 1000)
  void thePositionsChangeNoUnit(@ForAll("anyText") String text) {
    TextUnits plain = TextUnits.of(text);
    TextUnits positioned = TextUnits.positioned(text);

    assertThat(positioned.exact()).isEqualTo(plain.exact());
    assertThat(positioned.size()).isEqualTo(plain.size());
    int before = 0;
    for (int i = 0; i < plain.size(); i++) {
      assertThat(positioned.hash(i)).isEqualTo(plain.hash(i));
      assertThat(positioned.start(i)).isGreaterThanOrEqualTo(before);
      assertThat(positioned.end(i)).isGreaterThan(positioned.start(i));
      before = positioned.start(i);
    }
    assertThat(before).isLessThanOrEqualTo(text.codePointCount(0, text.length()));
  }
}
