package org.wenmai.source.format.warc;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ChunkedTransferCodingTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "5\r\nriver\r\n0\r\n\r\n",
        "5;name=value\r\nriver\r\n0\r\n\r\n",
        "3\r\nriv\r\n2\r\ner\r\n0\r\n\r\n",
        "ff\r\nriver"
      })
  void decodesChunks(String chunks) {
    byte[] bytes = chunks.getBytes(US_ASCII);

    assertThat(ChunkedTransferCoding.isChunked(bytes)).isTrue();
    assertThat(new String(ChunkedTransferCoding.decode(bytes, 100), US_ASCII)).isEqualTo("river");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12 Monkeys is a film of 1995.\r\nIt goes on.",
        "2024 was a wet year.\r\nThe river rose.",
        "a\nb\nc",
        "5\r\nA river without an end",
        "",
        "river"
      })
  void recognizesTextThatIsNotChunked(String text) {
    assertThat(ChunkedTransferCoding.isChunked(text.getBytes(US_ASCII))).isFalse();
  }
}
