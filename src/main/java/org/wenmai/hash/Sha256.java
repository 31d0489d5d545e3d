package org.wenmai.hash;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Fingerprints by SHA-256 (FIPS 180-4), of bytes or of lists of fields.
 *
 * <p>{@link #add} takes bytes as they are. {@link #addField} puts the length of the field in bytes
 * before it, as a big-endian 64-bit integer, so that no two lists of fields give the same bytes.
 * Texts are taken in UTF-8. {@link #digest} and {@link #hex} end a fingerprint; what is added after
 * them belongs to the next one. Not thread-safe.
 */
public final class Sha256 {
  private final MessageDigest digest;

  public Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  public Sha256 add(byte[] bytes) {
    return add(bytes, bytes.length);
  }

  /** Adds the first bytes of an array. */
  public Sha256 add(byte[] bytes, int length) {
    digest.update(bytes, 0, length);
    return this;
  }

  public Sha256 add(String text) {
    return add(text.getBytes(StandardCharsets.UTF_8));
  }

  public Sha256 addField(byte[] field) {
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(field.length).array());
    return add(field);
  }

  public Sha256 addField(String field) {
    return addField(field.getBytes(StandardCharsets.UTF_8));
  }

  /** All 32 bytes. */
  public byte[] digest() {
    return digest.digest();
  }

  /** The first bytes as lower-case hexadecimal digits, two for each byte. */
  public String hex(int bytes) {
    return HexFormat.of().formatHex(digest(), 0, bytes);
  }
}
