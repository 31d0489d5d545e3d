package org.wenmai.source.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

final class RecordIdsTest {
  @Test
  void framesFieldsByTheirLengthAndTakes128Bits() throws Exception {
    ByteArrayOutputStream framed = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(framed);
    for (String field : new String[] {"news", "a/b.txt", "文"}) {
      out.writeLong(field.getBytes(UTF_8).length);
      out.write(field.getBytes(UTF_8));
    }
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(framed.toByteArray());

    assertThat(RecordIds.document("news", "a/b.txt", "文".getBytes(UTF_8)))
        .isEqualTo(HexFormat.of().formatHex(digest, 0, 16));
  }

  @Test
  void tellsApartWhereOneFieldEndsAndTheNextBegins() {
    assertThat(RecordIds.record("ab", "c")).isNotEqualTo(RecordIds.record("a", "bc"));
    assertThat(RecordIds.record("", "abc")).isNotEqualTo(RecordIds.record("abc", ""));
  }
}
