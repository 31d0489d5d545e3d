package org.wenmai.text.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.HexFormat;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenmai.text.AnyText;

final class LenientCodecTest {
  @Provide
  Arbitrary<String> anyText() {
    return AnyText.any();
  }

  /** The bytes that are read as a code point, in hexadecimal digits; null if there are none. */
  private static String bytes(String charset, int codePoint) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean encoded = new LenientCodec(charset).encoder().encode(codePoint, bytes);
    assertThat(bytes.size() > 0).as("writes nothing if it fails").isEqualTo(encoded);
    return encoded ? HexFormat.of().formatHex(bytes.toByteArray()) : null;
  }

  @ParameterizedTest(name = "{0} U+{1}")
  @CsvSource({
    "windows-1252, 41, 41",
    "windows-1252, 0, 00",
    "windows-1252, e9, e9",
    "windows-1252, 20ac, 80",
    "windows-1252, 201d, 94",
    "windows-1252, 81, 81", // undefined
    "windows-1252, 9d, 9d", // undefined
    "windows-1252, 416, ",
    "windows-1252, 4e2d, ",
    "windows-1252, fffd, ",
    "windows-1252, 1f600, ",
    "windows-1252, d800, ",
    "windows-1252, dc00, ",
    "windows-1251, 416, c6",
    "windows-1251, 98, 98", // undefined
    "windows-1251, e9, ",
    "KOI8-R, 416, f6",
    "GB18030, 4e2d, d6d0",
    "GB18030, 20ac, 80", // as in code page 936
    "GB18030, d800, ",
    "Big5-HKSCS, 4e2d, a4a4",
    "Big5-HKSCS, 80, 80",
    "Big5-HKSCS, 81, ",
    "windows-31j, 3042, 82a0",
    "windows-31j, ff71, b1", // half-width katakana has one byte
    "windows-31j, f8f0, a0", // private use of code page 932
    "windows-31j, f8f1, fd",
    "windows-31j, f8f2, fe",
    "windows-31j, f8f3, ff",
    "windows-31j, f8f4, ",
    "windows-31j, 80, 80",
    "EUC-JP, 3042, a4a2",
    "EUC-JP, f8f0, ",
    "x-windows-949, d55c, c7d1"
  })
  void encodesToTheBytesThatWereRead(String charset, String codePoint, String hex) {
    assertThat(bytes(charset, Integer.parseInt(codePoint, 16))).isEqualTo(hex);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GB18030",
        "Big5-HKSCS",
        "windows-31j",
        "EUC-JP",
        "x-windows-949",
        "x-windows-874"
      })
  void encodesAsciiAsItself(String charset) {
    for (int c = 0; c < 0x80; c++) {
      assertThat(bytes(charset, c)).isEqualTo("%02x".formatted(c));
    }
  }

  /** What a lenient decoder made of any byte can be undone. */
  @ParameterizedTest
  @FieldSource("org.wenmai.text.repair.SingleByteCharsets#NAMES")
  void undoesEveryByteOfASingleByteCharset(String charset) {
    for (int b = 0x80; b < 0x100; b++) {
      String decoded = new String(new byte[] {(byte) b}, Charset.forName(charset));
      int read = decoded.charAt(0) == 0xFFFD ? b : decoded.charAt(0);
      if (read != b || b < 0xA0 || decoded.charAt(0) != 0xFFFD) {
        assertThat(bytes(charset, read)).as("byte %02x", b).isEqualTo("%02x".formatted(b));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252, true",
    "windows-1251, true",
    "IBM866, true",
    "x-windows-874, true",
    "GB18030, false",
    "Big5-HKSCS, false",
    "windows-31j, false",
    "EUC-JP, false",
    "x-windows-949, false"
  })
  void tellsSingleByteCharsets(String charset, boolean single) {
    assertThat(new LenientCodec(charset).isSingleByte()).isEqualTo(single);
    assertThat(new LenientCodec(charset).charset()).isEqualTo(Charset.forName(charset));
  }

  /** An encoder is reused for many characters; a failure must not disturb the next one. */
  @Test
  void recoversFromACharacterThatItCannotEncode() {
    LenientCodec.Encoder encoder = new LenientCodec("EUC-JP").encoder();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    assertThat(encoder.encode('あ', bytes)).isTrue();
    assertThat(encoder.encode(0xD800, bytes)).isFalse();
    assertThat(encoder.encode(0x1F600, bytes)).isFalse();
    assertThat(encoder.encode('い', bytes)).isTrue();
    assertThat(new String(bytes.toByteArray(), Charset.forName("EUC-JP"))).isEqualTo("あい");
  }

  @Property(tries = 300)
  void encodesAsTheJdkDoesWhereTheJdkCan(@ForAll("anyText") String text) {
    for (String charset : new String[] {"windows-1252", "Big5-HKSCS", "EUC-JP", "x-windows-949"}) {
      LenientCodec.Encoder encoder = new LenientCodec(charset).encoder();
      text.codePoints()
          .mapToObj(Character::toString)
          .filter(c -> Charset.forName(charset).newEncoder().canEncode(c))
          .forEach(
              c -> {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                assertThat(encoder.encode(c.codePointAt(0), bytes)).isTrue();
                assertThat(bytes.toByteArray()).isEqualTo(c.getBytes(Charset.forName(charset)));
              });
    }
  }
}
