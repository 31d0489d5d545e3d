package org.wenmai.dedup.verification;

import java.nio.ByteBuffer;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.wenmai.dedup.PairMember;

/**
 * What is compared of a document.
 *
 * @param docId the document
 * @param time when it was published, microseconds; the largest where unknown
 * @param length code points of its text
 * @param script ISO 15924; null where unknown
 * @param shingles its distinct shingles, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared as a whole.
record ComparedFacts(
    String docId, long time, int length, @Nullable String script, long[] shingles) {

  /** From the columns time, length, script and shingles of {@link PairVerification}. */
  static ComparedFacts of(String docId, Row row) {
    byte[] shingles = row.isNullAt(7) ? new byte[0] : row.getAs(7);
    return new ComparedFacts(
        docId,
        row.getLong(4),
        row.isNullAt(5) ? 0 : row.getInt(5),
        row.isNullAt(6) ? null : row.getString(6),
        toLongs(shingles));
  }

  PairMember member() {
    return new PairMember(docId, time, length, shingles.length);
  }

  static byte[] toBytes(long[] shingles) {
    ByteBuffer bytes = ByteBuffer.allocate(shingles.length * Long.BYTES);
    bytes.asLongBuffer().put(shingles);
    return bytes.array();
  }

  private static long[] toLongs(byte[] bytes) {
    long[] shingles = new long[bytes.length / Long.BYTES];
    ByteBuffer.wrap(bytes).asLongBuffer().get(shingles);
    return shingles;
  }
}
