package org.wenmai.engine.checkpoint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Fingerprints: SHA-256 over fields, each with its length before it, cut to 128 bits in hex. */
final class FieldsDigest {
  private final MessageDigest sha256;

  FieldsDigest() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  FieldsDigest add(String field) {
    byte[] utf8 = field.getBytes(StandardCharsets.UTF_8);
    sha256.update(ByteBuffer.allocate(4).putInt(utf8.length).array());
    sha256.update(utf8);
    return this;
  }

  FieldsDigest add(long field) {
    return add(Long.toString(field));
  }

  String hex() {
    return HexFormat.of().formatHex(sha256.digest(), 0, 16);
  }
}
