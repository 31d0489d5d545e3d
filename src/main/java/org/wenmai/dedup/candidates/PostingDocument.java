package org.wenmai.dedup.candidates;

import java.nio.ByteBuffer;

/**
 * A document of a posting list.
 *
 * @param docId the document
 * @param old only an earlier run has it
 * @param exact first 64 bits of the hash of its normalized text
 * @param shingles number of distinct shingles
 */
record PostingDocument(PackedId docId, boolean old, long exact, int shingles) {
  static PostingDocument of(DocumentShingles document) {
    return new PostingDocument(
        PackedId.of(document.docId()), document.old(), document.exact(), document.shingles());
  }

  /**
   * As bytes that, compared unsigned, sort by time and then by id (ids of 32 hex digits, which all
   * published ones are).
   *
   * @param time when it was published; the largest where unknown
   */
  byte[] toBytes(long time) {
    ByteBuffer out = ByteBuffer.allocate(8 + docId.size() + 1 + 8 + 4);
    return docId
        .putInto(out.putLong(time ^ Long.MIN_VALUE))
        .put((byte) (old ? 1 : 0))
        .putLong(exact)
        .putInt(shingles)
        .array();
  }

  /** Reads what {@link #toBytes} wrote. */
  static PostingDocument of(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes, 8, bytes.length - 8);
    return new PostingDocument(PackedId.read(in), in.get() == 1, in.getLong(), in.getInt());
  }

  /** Whether the two texts are the same after normalization. */
  boolean sameText(PostingDocument other) {
    return exact == other.exact && shingles == other.shingles;
  }
}
