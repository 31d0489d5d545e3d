package org.wenmai.stage.ingest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The end of a zip file, where it says how many entries it has (APPNOTE 4.3.14 and 4.3.16). */
final class ZipEnd {
  /** The end record and the longest comment behind it, and the longer records before it. */
  private static final int TAIL_BYTES = 66_000;

  private static final int END = 0x06054b50;
  private static final int LARGE_END = 0x06064b50;
  private static final int END_BYTES = 22;
  private static final int LARGE_END_BYTES = 56;
  private static final int MANY = 0xffff;

  private ZipEnd() {}

  /** How many entries the file says it has; -1 if it has no end. */
  static long entries(DiskCursor disk) throws IOException {
    int length = (int) Math.min(TAIL_BYTES, disk.length());
    disk.seek(disk.length() - length);
    ByteBuffer tail = ByteBuffer.wrap(disk.readNBytes(length)).order(ByteOrder.LITTLE_ENDIAN);
    int end = last(tail, END, END_BYTES);
    if (end < 0) {
      return -1;
    }
    int large = last(tail, LARGE_END, LARGE_END_BYTES);
    int entries = tail.getShort(end + 10) & MANY;
    return large >= 0 ? Math.max(entries, tail.getLong(large + 32)) : entries;
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
