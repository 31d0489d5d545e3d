package org.wenmai.dedup.candidates;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A document of a posting list.
 *
 * @param docId the document
 * @param old only an earlier run has it
 * @param exact first 64 bits of the hash of its normalized text
 * @param shingles number of distinct shingles
 */
record PostingDocument(String docId, boolean old, long exact, int shingles) {
  private static final int HEX_ID = 32;

  /** Written instead of a length: the id is {@link #HEX_ID} hex digits. */
  private static final int HEX = -1;

  static PostingDocument of(SampledDocument document) {
    return new PostingDocument(
        document.docId(), document.old(), document.exact(), document.shingles());
  }

  /**
   * As bytes that, compared unsigned, sort by time and then by id (ids of 32 hex digits, which all
   * published ones are).
   *
   * @param time when it was published; the largest where unknown
   */
  byte[] toBytes(long time) {
    byte[] id = idBytes();
    return ByteBuffer.allocate(8 + 4 + id.length + 1 + 8 + 4)
        .putLong(time ^ Long.MIN_VALUE)
        .putInt(isHex() ? HEX : id.length)
        .put(id)
        .put((byte) (old ? 1 : 0))
        .putLong(exact)
        .putInt(shingles)
        .array();
  }

  /** Reads what {@link #toBytes} wrote. */
  static PostingDocument of(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes, 8, bytes.length - 8);
    int length = in.getInt();
    byte[] id = new byte[length == HEX ? HEX_ID / 2 : length];
    in.get(id);
    String docId =
        length == HEX ? HexFormat.of().formatHex(id) : new String(id, StandardCharsets.UTF_8);
    return new PostingDocument(docId, in.get() == 1, in.getLong(), in.getInt());
  }

  /** Whether the two texts are the same after normalization. */
  boolean sameText(PostingDocument other) {
    return exact == other.exact && shingles == other.shingles;
  }

  private byte[] idBytes() {
    return isHex() ? HexFormat.of().parseHex(docId) : docId.getBytes(StandardCharsets.UTF_8);
  }

  private boolean isHex() {
    return docId.length() == HEX_ID
        && docId.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
  }
}
