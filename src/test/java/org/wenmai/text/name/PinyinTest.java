package org.wenmai.text.name;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.wenmai.text.AnyText;

final class PinyinTest {
  @Provide
  Arbitrary<String> texts() {
    return AnyText.any();
  }

  @Test
  void charactersHaveSyllablesWithoutTones() {
    assertThat(Pinyin.of("柳文锋")).isEqualTo("liu wen feng");
    assertThat(Pinyin.of("柳文峰")).isEqualTo(Pinyin.of("柳文鋒"));
    assertThat(Pinyin.of("R1")).isEqualTo("R 1");
  }

  @Test
  void theTableEqualsIcu() {
    Transliterator icu =
        Transliterator.getInstance("Han-Latin; NFD; [:Nonspacing Mark:] Remove; NFC");
    for (int c = 0x4E00; c < 0x9FA6; c += 7) {
      String character = Character.toString(c);
      assertThat(Pinyin.syllable(c)).as(character).isEqualTo(icu.transliterate(character).strip());
    }
  }

  @Property(tries = 200)
  void anyTextHasAsManySyllablesAsCodePoints(@ForAll("texts") String text) {
    String visible = text.replaceAll("\\s", "");
    long points = visible.codePoints().filter(c -> c != ' ').count();
    String syllables = Pinyin.of(visible);
    assertThat(syllables.isEmpty() ? 0 : syllables.split(" ").length).isEqualTo((int) points);
  }
}
