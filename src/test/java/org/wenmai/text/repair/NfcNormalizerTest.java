package org.wenmai.text.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenmai.text.AnyText;

final class NfcNormalizerTest {
  @Provide
  Arbitrary<String> anyText() {
    return AnyText.any();
  }

  private static String apply(String text) {
    return new NfcNormalizer().apply(text, new RepairCounts());
  }

  @ParameterizedTest
  @CsvSource({
    "e\u0301, é, 1",
    "e\u0301te\u0301, été, 2",
    "xe\u0301, xé, 1",
    "a\u0302\u0323, ậ, 1", // marks in the wrong order
    "o\u0302\u0300, ồ, 1",
    "\u212b, Å, 1", // the Ångström sign
    "\u2126, Ω, 1", // the ohm sign
    "カ\u3099, ガ, 1",
    "\u1112\u1161\u11ab, 한, 1", // conjoining jamo
    "\u0958, क\u093c, 1", // a composition exclusion
    "\uf900, 豈, 1", // a compatibility ideograph
    "\u0340, \u0300, 1",
    "\ud834\udd5e, \ud834\udd57\ud834\udd65, 1" // a supplementary character
  })
  void composesAndCountsSegments(String text, String composed, int segments) {
    RepairCounts counts = new RepairCounts();

    assertThat(new NfcNormalizer().apply(text, counts)).isEqualTo(composed);
    assertThat(counts.counts()).containsExactly(Map.entry("unicode_form", segments));
  }

  /** Compatibility characters are another matter: NFC keeps them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "été",
        "ﬁ",
        "①",
        "Ａ",
        "ｶ",
        "½",
        "草地",
        "한",
        "x\u0301",
        "\u0301",
        "1\u20e3",
        "q\u0307\u0323x",
        "😀",
        "\ud800",
        "\udc00a"
      })
  void keepsTextThatIsInNfc(String text) {
    String inNfc = Normalizer.normalize(text, Normalizer.Form.NFC);

    assertThat(apply(text)).isEqualTo(inNfc);
    assertThat(apply(inNfc)).isSameAs(inNfc);
  }

  @Property(tries = 1000)
  void agreesWithTheJdkOnAnyAssignedText(@ForAll("anyText") String text) {
    String known =
        text.codePoints()
            .filter(Character::isDefined)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();

    assertThat(apply(known)).isEqualTo(Normalizer.normalize(known, Normalizer.Form.NFC));
  }

  @Property(tries = 500)
  void isIdempotentAndCountsChanges(@ForAll("anyText") String text) {
    RepairCounts counts = new RepairCounts();
    String once = new NfcNormalizer().apply(text, counts);

    assertThat(apply(once)).isSameAs(once);
    assertThat(counts.counts().isEmpty()).isEqualTo(once.equals(text));
  }
}
