package org.wenmai.text.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BinaryDetectorTest {
  private static final byte[] PROSE =
      "The ferry leaves at noon, and nobody waits for the late ones. "
          .repeat(4)
          .getBytes(StandardCharsets.US_ASCII);

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  /** A line of spaces with some NULs in it. */
  private static byte[] withControls(int length, int controls) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, controls, length, (byte) ' ');
    return bytes;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "PDF, 255044462d",
    "ZIP, 504b0304",
    "empty ZIP, 504b0506",
    "PNG, 89504e470d0a",
    "JPEG, ffd8ff",
    "old GIF, 474946383761",
    "GIF, 474946383961",
    "gzip, 1f8b08",
    "bzip2, 425a683931415926535 9",
    "xz, fd377a585a00",
    "Zstandard, 28b52ffd",
    "7-Zip, 377abcaf271c",
    "RAR, 526172211a07",
    "ELF, 7f454c46",
    "Windows program, 4d5a9000",
    "Java class, cafebabe",
    "old Word document, d0cf11e0a1b11ae1",
    "Parquet, 50415231",
    "Avro, 4f626a01",
    "SQLite, 53514c69746520666f726d6174203300",
    "Ogg, 4f67675300",
    "MP3 with ID3v2.3, 49443303",
    "MP3 with ID3v2.4, 49443304",
    "WOFF, 774f4646",
    "WOFF2, 774f4632",
    "WebAssembly, 0061736d",
    "little-endian TIFF, 49492a00",
    "big-endian TIFF, 4d4d002a"
  })
  void recognizesTheFirstBytesOfAFormat(String format, String hex) {
    byte[] magic = HexFormat.of().parseHex(hex.replace(" ", ""));

    assertThat(BinaryDetector.looksBinary(magic)).as(format).isTrue();
    assertThat(BinaryDetector.looksBinary(concat(magic, PROSE))).as(format).isTrue();
    assertThat(BinaryDetector.looksBinary(concat(PROSE, magic))).as("not at the end").isFalse();
  }

  /** An essay may begin with the letters of a format. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "%PDF",
        "PK is an abbreviation of several things.",
        "GIF89 was the successor of GIF87.",
        "BZh91AY&S",
        "Rar!",
        "7zip and others",
        "PAR 1",
        "Object",
        "SQLite format 3",
        "OggSpeex",
        "ID3 tags",
        "MZ",
        "II*",
        "MM*"
      })
  void readsTextThatResemblesAFormat(String text) {
    assertThat(BinaryDetector.looksBinary(text.getBytes(StandardCharsets.US_ASCII))).isFalse();
  }

  /** One control character is never enough, and one in twenty bytes may be one. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, false",
    "1, 1, false",
    "2, 2, true",
    "20, 1, false",
    "20, 2, true",
    "40, 2, false",
    "40, 3, true",
    "4000, 200, false",
    "4000, 201, true"
  })
  void toleratesOneControlInTwentyBytes(int length, int controls, boolean binary) {
    assertThat(BinaryDetector.looksBinary(withControls(length, controls))).isEqualTo(binary);
  }

  @Test
  void countsEveryControlButThoseOfTextFiles() {
    for (byte b = 0; b < 0x20; b++) {
      byte[] bytes = new byte[50];
      Arrays.fill(bytes, b);
      boolean common = "\t\n\r\f\b\u001b".indexOf(b) >= 0;

      assertThat(BinaryDetector.looksBinary(bytes)).as("byte %02x", b).isEqualTo(!common);
    }
  }

  /** Any byte above 7F may be a letter in some charset; the charset statistics judge them. */
  @Test
  void countsNoByteAbove7f() {
    byte[] bytes = new byte[128];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (0x80 + i);
    }

    assertThat(BinaryDetector.looksBinary(bytes)).isFalse();
  }

  @Test
  void readsOnlyTheSample() {
    byte[] controls = new byte[5000];
    byte[] spaces = withControls(TextDecoder.SAMPLE_BYTES, 0);

    assertThat(BinaryDetector.looksBinary(concat(controls, spaces))).isTrue();
    assertThat(BinaryDetector.looksBinary(concat(spaces, controls))).isFalse();
  }
}
