package org.wenmai.source.record;

import org.wenmai.hash.Sha256;

/**
 * Names for records that stay the same over time and place.
 *
 * <p>An id is the first 128 bits of the {@link Sha256} of its fields, in lower-case hex.
 */
public final class RecordIds {
  private static final int BYTES = 16;

  private RecordIds() {}

  /** The same record over time: of source name and record key. */
  public static String record(String source, String key) {
    return fields(source, key).hex(BYTES);
  }

  /** The record with this content: of source name, record key and content. */
  public static String document(String source, String key, byte[] content) {
    return fields(source, key).addField(content).hex(BYTES);
  }

  /** A record whose content was not read: uri and length stand for it. */
  static String unread(String source, String key, String uri, long length) {
    return fields(source, key).addField(uri).addField(Long.toString(length)).hex(BYTES);
  }

  private static Sha256 fields(String source, String key) {
    return new Sha256().addField(source).addField(key);
  }
}
