package org.wenmai.text.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class SingleByteCharsetsTest {
  private static final SingleByteCharsets CHARSETS = SingleByteCharsets.shared();

  static IntStream charsets() {
    return IntStream.range(0, SingleByteCharsets.NAMES.size());
  }

  /** The role of a byte in UTF-8 (RFC 3629): 0 for none, 1 for a later byte, else the length. */
  private static int role(int b) {
    if (b < 0x80 || b == 0xC0 || b == 0xC1 || b > 0xF4) {
      return 0;
    }
    return b < 0xC0 ? 1 : b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
  }

  @ParameterizedTest
  @MethodSource("charsets")
  void givesEveryCharacterTheRoleOfItsByte(int charset) {
    int bit = 1 << charset;
    for (int b = 0x80; b < 0x100; b++) {
      String name = SingleByteCharsets.NAMES.get(charset);
      char c = new String(new byte[] {(byte) b}, Charset.forName(name)).charAt(0);
      if (c != SingleByteCharsets.LOST) {
        assertThat(CHARSETS.byteOf(c, charset)).as("%s %02x", name, b).isEqualTo(b);
        assertThat(CHARSETS.length(c, charset)).isEqualTo(role(b) < 2 ? 0 : role(b));
        assertThat((CHARSETS.lead(c) & bit) != 0).isEqualTo(role(b) > 1);
        assertThat((CHARSETS.trail(c) & bit) != 0).isEqualTo(role(b) == 1);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("charsets")
  void givesAsciiAndHanNoRole(int charset) {
    for (char c : "aZ0 \n\u0000\u007f中の한\ue000".toCharArray()) {
      assertThat(CHARSETS.lead(c) & (1 << charset)).isZero();
      assertThat(CHARSETS.trail(c) & (1 << charset)).isZero();
      assertThat(CHARSETS.length(c, charset)).isZero();
      assertThat(CHARSETS.byteOf(c, charset)).isZero();
    }
  }

  /** Any later byte may have been lost. */
  @Test
  void takesALostCharacterForALaterByteInAllCharsets() {
    assertThat(CHARSETS.trail(SingleByteCharsets.LOST)).isEqualTo(-1);
    assertThat(CHARSETS.lead(SingleByteCharsets.LOST)).isZero();
  }

  /** ISO-8859-1 has C1 controls where windows-1252 has typography; both are the first charset. */
  @ParameterizedTest
  @CsvSource({"\u0080, €", "\u0093, “", "\u0094, ”", "\u0099, ™", "\u0085, …"})
  void readsC1ControlsAndWindowsTypographyAsTheSameByte(char control, char windows) {
    assertThat(CHARSETS.byteOf(control, 0)).isEqualTo(CHARSETS.byteOf(windows, 0));
    assertThat(CHARSETS.trail(control) & 1).isEqualTo(1);
  }

  /** The bytes 81 and 9D are undefined in windows-1252, 98 in windows-1251. */
  @ParameterizedTest
  @CsvSource({
    "windows-1252, \u0081",
    "windows-1252, \u009d",
    "windows-1251, \u0098",
    "windows-1253, \u0088"
  })
  void readsAnUndefinedByteAsAControl(String name, char control) {
    int charset = SingleByteCharsets.NAMES.indexOf(name);

    assertThat(CHARSETS.byteOf(control, charset)).isEqualTo(control);
  }
}
