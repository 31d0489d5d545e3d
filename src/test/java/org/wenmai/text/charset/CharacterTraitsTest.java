package org.wenmai.text.charset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenmai.text.charset.CharacterTraits.IMPOSSIBLE;
import static org.wenmai.text.charset.CharacterTraits.LETTER;
import static org.wenmai.text.charset.CharacterTraits.LOWER;
import static org.wenmai.text.charset.CharacterTraits.UPPER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CharacterTraitsTest {
  @ParameterizedTest
  @CsvSource({
    "a, LETTER LOWER",
    "Z, LETTER UPPER",
    "ß, LETTER LOWER",
    "É, LETTER UPPER",
    "ж, LETTER LOWER",
    "Ж, LETTER UPPER",
    "ά, LETTER LOWER",
    "ǅ, LETTER", // a capital followed by a small letter
    "א, LETTER",
    "ก, LETTER",
    "渡, LETTER",
    "한, LETTER",
    "Ⅷ, UPPER", // a number with two cases
    "1, ''",
    "€, ''",
    "'’', ''",
    "\u0301, ''",
    "\u00a0, ''",
    "\u007f, ''",
    "\u0080, IMPOSSIBLE", // C1 controls
    "\u009f, IMPOSSIBLE",
    "\ufffd, IMPOSSIBLE",
    "\ue000, IMPOSSIBLE", // private use
    "\uf8ff, IMPOSSIBLE",
    "\u0378, IMPOSSIBLE", // unassigned
    "\uffff, IMPOSSIBLE"
  })
  void tellsTheTraitsOfACharacter(String character, String traits) {
    char c = character.charAt(0);

    assertThat(CharacterTraits.has(c, LETTER)).isEqualTo(traits.contains("LETTER"));
    assertThat(CharacterTraits.has(c, UPPER)).isEqualTo(traits.contains("UPPER"));
    assertThat(CharacterTraits.has(c, LOWER)).isEqualTo(traits.contains("LOWER"));
    assertThat(CharacterTraits.has(c, IMPOSSIBLE)).isEqualTo(traits.contains("IMPOSSIBLE"));
  }

  @Test
  void asksForAnyOfSeveralTraits() {
    assertThat(CharacterTraits.has('a', UPPER | LOWER)).isTrue();
    assertThat(CharacterTraits.has('渡', UPPER | LOWER)).isFalse();
    assertThat(CharacterTraits.has('渡', LETTER | IMPOSSIBLE)).isTrue();
  }

  /** A charset that decodes to half a character is wrong. */
  @Test
  void noSurrogateIsPossible() {
    for (char c = Character.MIN_SURROGATE; c <= Character.MAX_SURROGATE; c++) {
      assertThat(CharacterTraits.has(c, IMPOSSIBLE)).as("%04x", (int) c).isTrue();
    }
  }

  @Test
  void noLetterIsImpossible() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      boolean both =
          CharacterTraits.has((char) c, LETTER) && CharacterTraits.has((char) c, IMPOSSIBLE);
      assertThat(both).as("%04x", c).isFalse();
    }
  }
}
