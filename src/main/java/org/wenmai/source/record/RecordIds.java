package org.wenmai.source.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names for records that stay the same over time and place.
 *
 * <p>An id is the first 128 bits of the SHA-256 (FIPS 180-4) of its fields, in lower-case hex. Each
 * field is framed by its length in bytes as a big-endian 64-bit integer, so that no two lists of
 * fields are the same bytes; strings are in UTF-8.
 */
public final class RecordIds {
  private static final int BYTES = 16;

  private RecordIds() {}

  /** The same record over time: of source name and record key. */
  public static String record(String source, String key) {
    return id(utf8(source), utf8(key));
  }

  /** The record with this content: of source name, record key and content. */
  public static String document(String source, String key, byte[] content) {
    return id(utf8(source), utf8(key), content);
  }

  /** A record whose content was not read: uri and length stand for it. */
  static String unread(String source, String key, String uri, long length) {
    return id(utf8(source), utf8(key), utf8(uri), utf8(Long.toString(length)));
  }

  private static String id(byte[]... fields) {
    MessageDigest digest = sha256();
    for (byte[] field : fields) {
      digest.update(ByteBuffer.allocate(Long.BYTES).putLong(field.length).array());
      digest.update(field);
    }
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
