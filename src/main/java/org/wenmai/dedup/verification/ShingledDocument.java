package org.wenmai.dedup.verification;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.wenmai.dedup.PairMember;
import org.wenmai.dedup.sketch.Shingles;

/**
 * A document with its distinct shingles.
 *
 * @param docId the document
 * @param run the run that published it last; null where this run has it
 * @param time when it was published, microseconds; the largest where unknown
 * @param length code points of its text
 * @param script ISO 15924; null where unknown
 * @param packed its distinct shingles, ascending, eight bytes each; empty where only the equality
 *     of the texts matters
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared as a whole.
record ShingledDocument(
    String docId,
    @Nullable String run,
    long time,
    int length,
    @Nullable String script,
    byte[] packed) {

  static ShingledDocument of(DocumentText document) {
    return new ShingledDocument(
        document.docId(),
        document.run(),
        document.time(),
        document.length(),
        document.script(),
        pack(Shingles.of(document.text())));
  }

  ShingledDocument withoutShingles() {
    return new ShingledDocument(docId, run, time, length, script, new byte[0]);
  }

  /** Its distinct shingles, ascending. */
  long[] shingles() {
    long[] shingles = new long[packed.length / Long.BYTES];
    ByteBuffer.wrap(packed).asLongBuffer().get(shingles);
    return shingles;
  }

  /** The document as one of a pair, with this number of distinct shingles. */
  PairMember member(int distinct) {
    return new PairMember(docId, run, time, length, distinct);
  }

  private static byte[] pack(long[] shingles) {
    ByteBuffer bytes = ByteBuffer.allocate(shingles.length * Long.BYTES);
    bytes.asLongBuffer().put(shingles);
    return bytes.array();
  }
}
