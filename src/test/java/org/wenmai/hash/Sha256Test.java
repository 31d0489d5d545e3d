package org.wenmai.hash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class Sha256Test {
  /** The examples of NIST for FIPS 180-4, and the empty message. */
  @ParameterizedTest
  @CsvSource({
    "'', e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "abc, ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq,"
        + " 248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
  })
  void givesTheDigestsOfTheStandard(String message, String digest) {
    assertThat(new Sha256().add(message).hex(32)).isEqualTo(digest);
    assertThat(HexFormat.of().formatHex(new Sha256().add(message).digest())).isEqualTo(digest);
  }

  @Test
  void hexIsOfTheFirstBytes() {
    assertThat(new Sha256().add("abc").hex(4)).isEqualTo("ba7816bf");
  }

  @Test
  void takesTheFirstBytesOfAnArray() {
    byte[] bytes = "abcde".getBytes(StandardCharsets.UTF_8);

    assertThat(new Sha256().add(bytes, 3).hex(16)).isEqualTo(new Sha256().add("abc").hex(16));
  }

  @Test
  void aFieldIsItsLengthInUtf8AndItsBytes() {
    byte[] framed = {0, 0, 0, 0, 0, 0, 0, 3, (byte) 0xE6, (byte) 0x96, (byte) 0x87};

    assertThat(new Sha256().addField("文").hex(16)).isEqualTo(new Sha256().add(framed).hex(16));
  }

  @Test
  void fieldsDoNotRunTogether() {
    assertThat(new Sha256().addField("ab").addField("c").hex(16))
        .isNotEqualTo(new Sha256().addField("a").addField("bc").hex(16));
  }

  @Test
  void beginsAnewAfterEachDigest() {
    Sha256 sha256 = new Sha256();
    sha256.add("before").digest();

    assertThat(sha256.add("abc").hex(4)).isEqualTo("ba7816bf");
  }
}
