package org.wenmai.text.charset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenmai.text.AnyText;

final class UnicodeDetectorTest {
  private static final String PRIVATE_USE = "\ue123";

  @Provide
  Arbitrary<String> anyText() {
    return AnyText.any();
  }

  private static byte[] marked(String text, String charset) {
    return ("\ufeff" + text).getBytes(Charset.forName(charset));
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, efbbbf",
    "UTF-16LE, fffe",
    "UTF-16BE, feff",
    "UTF-32LE, fffe0000",
    "UTF-32BE, 0000feff"
  })
  void readsAMarkWithoutTextAsEmptyText(String charset, String mark) {
    assertThat(UnicodeDetector.decode(HexFormat.of().parseHex(mark)))
        .contains(new DecodedText("", charset, 1));
  }

  /** Text before the mark, a mark with a missing byte and a mark in another order are no marks. */
  @ParameterizedTest
  @ValueSource(strings = {"", "ef", "efbb", "fe", "ff", "20efbbbf", "bfbbef", "efbbbe"})
  void findsNoMarkInOtherBytes(String hex) {
    assertThat(UnicodeDetector.decode(HexFormat.of().parseHex(hex))).isEmpty();
  }

  @Property(tries = 300)
  void decodesWhatFollowsAMarkWithItsCharset(@ForAll("anyText") String text) {
    for (String charset : new String[] {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"}) {
      Assume.that(!text.startsWith("\u0000")); // the mark of UTF-16LE and NUL is that of UTF-32LE
      byte[] content = text.getBytes(Charset.forName(charset));
      String expected = new String(content, Charset.forName(charset));

      UnicodeDetector.decode(marked(text, charset))
          .ifPresent(
              decoded -> assertThat(decoded).isEqualTo(new DecodedText(expected, charset, 1)));
    }
  }

  /** Noise may begin with the two bytes of a mark by chance. */
  @ParameterizedTest
  @CsvSource({"0, true", "8, false", "9, true", "30, true"})
  void acceptsOneImpossibleCharacterInTenAfterAMark(int letters, boolean accepted) {
    String text = (letters == 0 ? "" : PRIVATE_USE) + "b".repeat(letters);

    assertThat(UnicodeDetector.decode(marked(text, "UTF-16LE")).isPresent()).isEqualTo(accepted);
    assertThat(UnicodeDetector.decode(marked(text, "UTF-32BE")).isPresent()).isEqualTo(accepted);
  }

  @Test
  void rejectsTheMarkOfUtf8BeforeAnotherCharset() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(HexFormat.of().parseHex("efbbbf"));
    bytes.writeBytes("«Ñandú»".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(UnicodeDetector.decode(bytes.toByteArray())).isEmpty();
  }

  @Test
  void acceptsAsManyInvalidAsValidSequencesAfterTheMarkOfUtf8() {
    assertThat(UnicodeDetector.decode(HexFormat.of().parseHex("efbbbf" + "c3a9" + "ff")))
        .contains(new DecodedText("é\ufffd", "UTF-8", 1));
    assertThat(UnicodeDetector.decode(HexFormat.of().parseHex("efbbbf" + "c3a9" + "ffff")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nobody reads the small print.",
        "Żaglówka płynie, a kapitan śpi.",
        "Паром уходит в полдень. Никто не ждёт.",
        "渡船中午出发。 Nobody waits.\n没有人等。\n"
      })
  void findsUtf16WithoutAMarkByItsZeros(String text) {
    for (Charset charset : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
      DecodedText decoded = UnicodeDetector.decode(text.getBytes(charset)).orElseThrow();

      assertThat(decoded.text()).isEqualTo(text);
      assertThat(decoded.charset()).isEqualTo(charset.name());
      assertThat(decoded.confidence()).isCloseTo(0.95, within(1e-9));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ab", "渡船中午出发，没有人等。", "Паром уходит в полдень", "名字是𠮷田，很少见。"})
  void findsUtf32WithoutAMarkByItsZeros(String text) {
    for (String charset : new String[] {"UTF-32LE", "UTF-32BE"}) {
      byte[] bytes = text.getBytes(Charset.forName(charset));

      assertThat(UnicodeDetector.decode(bytes))
          .get()
          .extracting(DecodedText::text, DecodedText::charset)
          .containsExactly(text, charset);
    }
  }

  /** Chinese in UTF-16 without a mark and without any ASCII has no zero bytes to be found by. */
  @Test
  void cannotFindUtf16WithoutZeros() {
    assertThat(UnicodeDetector.decode("渡船中午出发".getBytes(StandardCharsets.UTF_16LE))).isEmpty();
  }

  @Test
  void lowersTheConfidenceForImpossibleCharacters() {
    String text = "a".repeat(99) + PRIVATE_USE;

    assertThat(UnicodeDetector.decode(text.getBytes(StandardCharsets.UTF_16BE)))
        .get()
        .extracting(DecodedText::confidence)
        .isEqualTo(0.95 - 0.01);
  }

  @Test
  void rejectsGuessedUtf16WithMoreThanTwoPercentImpossible() {
    String rejected = "a".repeat(48) + PRIVATE_USE;

    assertThat(UnicodeDetector.decode(rejected.getBytes(StandardCharsets.UTF_16BE))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 400, 20_000})
  void doesNotTakeZerosForText(int length) {
    assertThat(UnicodeDetector.decode(new byte[length])).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "a\u0000b", "\u0000\u0000\u0000\u0001ab", "köşe yazısı"})
  void leavesTextOfOneByteUnitsAlone(String text) {
    assertThat(UnicodeDetector.decode(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  /** Both halves of the positions have zeros: a table of numbers. */
  @Test
  void doesNotTakeBinaryNumbersForUtf16() {
    byte[] numbers = new byte[400];
    for (int i = 0; i < numbers.length; i += 4) {
      numbers[i + (i / 4) % 4] = (byte) (i + 1);
    }

    assertThat(UnicodeDetector.decode(numbers)).isEmpty();
  }

  @Property(tries = 300)
  void neverFailsAndIsDeterministic(@ForAll byte[] bytes) {
    assertThat(UnicodeDetector.decode(bytes)).isEqualTo(UnicodeDetector.decode(bytes));
  }
}
