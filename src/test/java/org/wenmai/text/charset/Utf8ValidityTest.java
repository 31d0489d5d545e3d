package org.wenmai.text.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenmai.text.AnyText;

final class Utf8ValidityTest {
  @Provide
  Arbitrary<String> anyText() {
    return AnyText.any();
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource({
    "'', 0, 0, no bytes",
    "61620a, 0, 0, ASCII",
    "00, 0, 0, NUL",
    "c280, 1, 0, the first of two bytes",
    "dfbf, 1, 0, the last of two bytes",
    "e0a080, 1, 0, the first of three bytes",
    "ed9fbf, 1, 0, the last before the surrogates",
    "ee8080, 1, 0, the first after the surrogates",
    "efbfbf, 1, 0, the last of three bytes",
    "f0908080, 1, 0, the first of four bytes",
    "f48fbfbf, 1, 0, the last of Unicode",
    "c3a961e4b8ad, 2, 0, ASCII between sequences",
    "c080, 0, 2, NUL in an overlong form",
    "c1bf, 0, 2, DEL in an overlong form",
    "e09fbf, 0, 3, two bytes in an overlong form",
    "f08fbfbf, 0, 4, three bytes in an overlong form",
    "eda080, 0, 3, a high surrogate",
    "edbfbf, 0, 3, a low surrogate",
    "f4908080, 0, 4, beyond Unicode",
    "f5808080, 0, 4, a lead byte beyond Unicode",
    "fe, 0, 1, a byte that never occurs",
    "ff, 0, 1, another byte that never occurs",
    "80, 0, 1, a trail byte by itself",
    "bfbf, 0, 2, trail bytes by themselves",
    "c361, 0, 1, a lead byte before ASCII",
    "c3c3a9, 1, 1, a lead byte before a sequence",
    "e4b861, 0, 2, a sequence that ASCII ends",
    "e4b8c3a9, 1, 2, a sequence that another one ends",
    "61c3, 0, 1, two bytes cut after one",
    "61e4, 0, 1, three bytes cut after one",
    "61e4b8, 0, 1, three bytes cut after two",
    "61f09f98, 0, 1, four bytes cut after three",
    "e0, 0, 1, a lead byte by itself",
    "61eda0, 0, 2, half of a surrogate is not a cut sequence"
  })
  void countsSequencesAndInvalidBytes(String hex, int valid, int invalid, String what) {
    assertThat(Utf8Validity.of(HexFormat.of().parseHex(hex)))
        .as(what)
        .isEqualTo(new Utf8Validity(valid, invalid));
  }

  @Property(tries = 500)
  void countsTheCharactersOfAnyEncodedText(@ForAll("anyText") String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    long nonAscii =
        new String(bytes, StandardCharsets.UTF_8).codePoints().filter(c -> c >= 0x80).count();

    assertThat(Utf8Validity.of(bytes)).isEqualTo(new Utf8Validity((int) nonAscii, 0));
  }

  @Property(tries = 1000)
  void agreesWithTheDecoderOfTheJdk(@ForAll byte[] bytes) {
    boolean accepted = true;
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
    } catch (CharacterCodingException e) {
      accepted = false;
    }

    assertThat(Utf8Validity.of(bytes).invalid() == 0).isEqualTo(accepted);
  }
}
