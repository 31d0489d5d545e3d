package org.wenmai.text.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenmai.text.AnyText;

final class LetterModelTest {
  private static final int FOREIGN = 12 * LetterModel.STEPS_PER_NAT;
  private static final int BACK_OFF = LetterModel.STEPS_PER_NAT;

  /** Letters a and b: "a" in both languages, "b" in the second, "ab" in the first. */
  private final LetterModel tiny =
      new LetterModel(
          List.of("one", "two"),
          "ab",
          new long[] {1, 2, 1 << LetterModel.LETTER_BITS | 2},
          new int[] {2, 1, 1},
          new byte[] {0, 1, 1, 0},
          new byte[] {3, 5, 7, 2});

  @ParameterizedTest
  @CsvSource({
    "a, 3, 5",
    "a a, 6, 10", // other characters end a word
    "aa, 6, 10", // unknown in both: scored by the single letter
    "ba, 51, 12",
    "ab, 5, 16", // known in the first only: the second backs off with a penalty
    "xyz, 0, 0"
  })
  void scoresALetterByTheLongestKnownNgram(String text, int one, int two) {
    assertThat(tiny.costs(text)).containsExactly(one, two);
  }

  @Test
  void penalizesLanguagesThatLackALetter() {
    assertThat(tiny.costs("b")).containsExactly(FOREIGN, 7);
    assertThat(tiny.costs("ab")[1]).isEqualTo(5 + 7 + BACK_OFF);
  }

  @Test
  void hasTheLanguagesOfEachScript() {
    assertThat(letters("Latn").languages()).hasSizeGreaterThanOrEqualTo(54).doesNotHaveDuplicates();
    assertThat(letters("Cyrl").languages())
        .containsExactlyInAnyOrder("be", "bg", "kk", "mk", "mn", "ru", "sr", "uk");
    assertThat(letters("Arab").languages()).containsExactlyInAnyOrder("ar", "fa", "ur");
    assertThat(LetterModel.of("Thai")).isNull();
  }

  @Test
  void agreesWithScriptLanguages() {
    for (String script : List.of("Latn", "Cyrl", "Arab")) {
      for (String tag : letters(script).languages()) {
        assertThat(ScriptLanguages.mayWrite(tag, script)).as(tag + " in " + script).isTrue();
      }
    }
    assertThat(ScriptLanguages.mayWrite("sr", "Latn")).isTrue();
    assertThat(ScriptLanguages.mayWrite("ru", "Latn")).isFalse();
  }

  @Property(tries = 200)
  void isAdditiveOverWordsAndNotNegative(@ForAll("texts") String a, @ForAll("texts") String b) {
    LetterModel latin = letters("Latn");
    int[] first = latin.costs(a);
    int[] second = latin.costs(b);
    int[] both = latin.costs(a + " " + b);
    for (int l = 0; l < both.length; l++) {
      assertThat(both[l]).isEqualTo(first[l] + second[l]).isNotNegative();
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return AnyText.any();
  }

  private static LetterModel letters(String script) {
    return Objects.requireNonNull(LetterModel.of(script));
  }
}
