package org.wenmai.source.format.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.wenmai.source.io.SeekableInput;
import org.wenmai.source.io.TooLargeException;

/** Reads the end of central directory record of a zip file (APPNOTE 4.3.14 to 4.3.16). */
final class ZipEndRecord {
  /** The end record with the longest comment, and the Zip64 records before it. */
  private static final int TAIL_BYTES = 66_000;

  private static final int END = 0x06054b50;
  private static final int LOCATOR = 0x07064b50;
  private static final int ZIP64_END = 0x06064b50;
  private static final int END_BYTES = 22;
  private static final int LOCATOR_BYTES = 20;
  private static final int ZIP64_END_BYTES = 56;
  private static final int UINT16_MASK = 0xffff;
  private static final long UINT32_MASK = 0xffff_ffffL;

  /** Bytes of an entry of the central directory, without its name. */
  static final int MIN_ENTRY_BYTES = 46;

  /** The central directory is kept in memory. */
  static final long MAX_DIRECTORY_BYTES = 32L << 20;

  private ZipEndRecord() {}

  /**
   * The number of entries in the end record; -1 if there is no such record, or no central directory
   * of its size right before it. Readers of the directory ignore the number and read what is there.
   */
  static long entries(SeekableInput file) throws IOException {
    int length = (int) Math.min(TAIL_BYTES, file.length());
    file.seek(file.length() - length);
    ByteBuffer tail = ByteBuffer.wrap(file.readNBytes(length)).order(ByteOrder.LITTLE_ENDIAN);
    int end = last(tail, END, END_BYTES);
    if (end < 0) {
      return -1;
    }
    int locator = end - LOCATOR_BYTES;
    boolean isZip64 = locator >= 0 && tail.getInt(locator) == LOCATOR;
    long zip64End = isZip64 ? tail.getLong(locator + 8) - (file.length() - length) : -1;
    if (isZip64 && !isZip64End(tail, zip64End, locator)) {
      return -1;
    }
    int record = isZip64 ? (int) zip64End : end;
    long entries = isZip64 ? tail.getLong(record + 32) : tail.getShort(end + 10) & UINT16_MASK;
    long bytes = isZip64 ? tail.getLong(record + 40) : tail.getInt(end + 12) & UINT32_MASK;
    long start = isZip64 ? tail.getLong(record + 48) : tail.getInt(end + 16) & UINT32_MASK;
    long directory = file.length() - length + record - bytes;
    boolean fits = entries >= 0 && bytes / MIN_ENTRY_BYTES >= entries && directory == start;
    if (fits && bytes > MAX_DIRECTORY_BYTES) {
      throw new TooLargeException("has a list of entries of " + bytes + " bytes");
    }
    return fits ? entries : -1;
  }

  /** Whether the record that a locator points to is there. */
  private static boolean isZip64End(ByteBuffer tail, long offset, int locator) {
    return offset >= 0
        && offset <= locator - ZIP64_END_BYTES
        && tail.getInt((int) offset) == ZIP64_END;
  }

  private static int last(ByteBuffer tail, int signature, int bytes) {
    for (int i = tail.limit() - bytes; i >= 0; i--) {
      if (tail.getInt(i) == signature) {
        return i;
      }
    }
    return -1;
  }
}
