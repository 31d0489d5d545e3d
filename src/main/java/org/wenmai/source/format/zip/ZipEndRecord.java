package org.wenmai.source.format.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.wenmai.source.io.SeekableInput;
import org.wenmai.source.io.TooLargeException;

/** The end of a zip file, where it says how many entries it has (APPNOTE 4.3.14 to 4.3.16). */
final class ZipEndRecord {
  /** The end record and the longest comment behind it, and the longer records before it. */
  private static final int TAIL_BYTES = 66_000;

  private static final int END = 0x06054b50;
  private static final int LOCATOR = 0x07064b50;
  private static final int LARGE_END = 0x06064b50;
  private static final int END_BYTES = 22;
  private static final int LOCATOR_BYTES = 20;
  private static final int LARGE_END_BYTES = 56;
  private static final int MANY = 0xffff;
  private static final long ALL_ONES = 0xffff_ffffL;

  /** Bytes of an entry in the list that has no name. */
  static final int SMALLEST_ENTRY = 46;

  /** The list is kept in memory. */
  static final long MOST_LIST_BYTES = 32L << 20;

  private ZipEndRecord() {}

  /**
   * How many entries the file says it has; -1 if it has no end, or if no list of so many entries
   * stands right before it: who reads the list takes what is there, whatever was said.
   */
  static long entries(SeekableInput disk) throws IOException {
    int length = (int) Math.min(TAIL_BYTES, disk.length());
    disk.seek(disk.length() - length);
    ByteBuffer tail = ByteBuffer.wrap(disk.readNBytes(length)).order(ByteOrder.LITTLE_ENDIAN);
    int end = last(tail, END, END_BYTES);
    if (end < 0) {
      return -1;
    }
    int locator = end - LOCATOR_BYTES;
    boolean isLarge = locator >= 0 && tail.getInt(locator) == LOCATOR;
    long large = isLarge ? tail.getLong(locator + 8) - (disk.length() - length) : -1;
    if (isLarge && !isLargeEnd(tail, large, locator)) {
      return -1;
    }
    int record = isLarge ? (int) large : end;
    long entries = isLarge ? tail.getLong(record + 32) : tail.getShort(end + 10) & MANY;
    long bytes = isLarge ? tail.getLong(record + 40) : tail.getInt(end + 12) & ALL_ONES;
    long start = isLarge ? tail.getLong(record + 48) : tail.getInt(end + 16) & ALL_ONES;
    long list = disk.length() - length + record - bytes;
    boolean fits = entries >= 0 && bytes / SMALLEST_ENTRY >= entries && list == start;
    if (fits && bytes > MOST_LIST_BYTES) {
      throw new TooLargeException("has a list of entries of " + bytes + " bytes");
    }
    return fits ? entries : -1;
  }

  /** Whether the record that a locator points to stands there. */
  private static boolean isLargeEnd(ByteBuffer tail, long at, int locator) {
    return at >= 0 && at <= locator - LARGE_END_BYTES && tail.getInt((int) at) == LARGE_END;
  }

  private static int last(ByteBuffer tail, int signature, int bytes) {
    for (int at = tail.limit() - bytes; at >= 0; at--) {
      if (tail.getInt(at) == signature) {
        return at;
      }
    }
    return -1;
  }
}
