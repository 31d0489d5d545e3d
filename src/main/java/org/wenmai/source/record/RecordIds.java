package org.wenmai.source.record;

import org.wenmai.hash.Sha256;

/**
 * Ids of records: the same on every machine and in every run.
 *
 * <p>An id is the first 128 bits of the {@link Sha256} of its fields, in lower-case hex.
 */
final class RecordIds {
  private static final int BYTES = 16;

  private RecordIds() {}

  /** Id of a record whatever its content: of source name and record key. */
  static String record(String source, String key) {
    return fields(source, key).hex(BYTES);
  }

  /** Id of a record with this content: of source name, record key and content. */
  static String document(String source, String key, byte[] content) {
    return fields(source, key).addField(content).hex(BYTES);
  }

  /** Id of a record whose content was not read: of URI and length in its stead. */
  static String unread(String source, String key, String uri, long length) {
    return fields(source, key).addField(uri).addField(Long.toString(length)).hex(BYTES);
  }

  private static Sha256 fields(String source, String key) {
    return new Sha256().addField(source).addField(key);
  }
}
