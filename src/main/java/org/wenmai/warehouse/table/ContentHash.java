package org.wenmai.warehouse.table;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * A hash of the rows of a table that does not depend on their order: the sum modulo 2<sup>128</sup>
 * of one 128-bit hash for each row.
 *
 * @param high upper 64 bits
 * @param low lower 64 bits
 */
public record ContentHash(long high, long low) implements Serializable {
  /** The hash of no rows. */
  static final ContentHash EMPTY = new ContentHash(0, 0);

  /** The first 128 bits of a digest, big-endian. */
  static ContentHash of(byte[] digest) {
    ByteBuffer bytes = ByteBuffer.wrap(digest);
    return new ContentHash(bytes.getLong(), bytes.getLong());
  }

  /** The hash of the rows of both; commutative and associative. */
  ContentHash plus(ContentHash other) {
    long sum = low + other.low;
    long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
    return new ContentHash(high + other.high + carry, sum);
  }

  /** 32 lower-case hexadecimal digits. */
  public String toHex() {
    byte[] bytes = ByteBuffer.allocate(16).putLong(high).putLong(low).array();
    return HexFormat.of().formatHex(bytes);
  }
}
