package org.wenmai.dedup.candidates;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The id of a document in few bytes: half of those of 32 hex digits, which all published ids are.
 * Packed ids of that form sort as their strings do.
 */
final class PackedId {
  private static final int HEX_DIGITS = 32;

  /** Stands instead of a length: the bytes are those of hex digits. */
  private static final int HEX = -1;

  private final int length;
  private final byte[] bytes;

  private PackedId(int length, byte[] bytes) {
    this.length = length;
    this.bytes = bytes;
  }

  static PackedId of(String id) {
    if (isHex(id)) {
      return new PackedId(HEX, HexFormat.of().parseHex(id));
    }
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    return new PackedId(bytes.length, bytes);
  }

  /** Bytes that {@link #putInto} takes. */
  int size() {
    return Integer.BYTES + bytes.length;
  }

  /** Writes it, and returns the buffer. */
  ByteBuffer putInto(ByteBuffer out) {
    return out.putInt(length).put(bytes);
  }

  /** Reads the id that {@link #putInto} wrote. */
  static PackedId read(ByteBuffer in) {
    int length = in.getInt();
    byte[] bytes = new byte[length == HEX ? HEX_DIGITS / 2 : length];
    in.get(bytes);
    return new PackedId(length, bytes);
  }

  /** The id. */
  @Override
  public String toString() {
    return length == HEX
        ? HexFormat.of().formatHex(bytes)
        : new String(bytes, StandardCharsets.UTF_8);
  }

  private static boolean isHex(String id) {
    if (id.length() != HEX_DIGITS) {
      return false;
    }
    for (int i = 0; i < HEX_DIGITS; i++) {
      char c = id.charAt(i);
      if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
        return false;
      }
    }
    return true;
  }
}
