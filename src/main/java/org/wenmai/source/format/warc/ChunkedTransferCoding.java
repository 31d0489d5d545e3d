package org.wenmai.source.format.warc;

import java.io.ByteArrayOutputStream;

/**
 * The chunked transfer coding (RFC 9112, 7.1) of bytes that are all there. What breaks off gives
 * what it has.
 */
final class ChunkedTransferCoding {
  private static final int MAX_DIGITS = 8;
  private static final int HEX = 16;

  private ChunkedTransferCoding() {}

  /**
   * Whether they begin with a chunk: its length alone on a line, or with an extension, and a line
   * end behind as many bytes. Some writers undo the coding and leave the header that names it; a
   * text may begin with a number, too.
   */
  static boolean begin(byte[] bytes) {
    long length = length(bytes, 0);
    int start = endOfLine(bytes, 0);
    if (length < 0 || start < 2 || bytes[start - 2] != '\r' || !isLengthLine(bytes, start - 2)) {
      return false;
    }
    long end = start + length;
    return end >= bytes.length || bytes[(int) end] == '\r' || length == 0;
  }

  private static boolean isLengthLine(byte[] bytes, int end) {
    for (int i = 0; i < end && bytes[i] != ';'; i++) {
      if (bytes[i] != ' ' && Character.digit(bytes[i], HEX) < 0) {
        return false;
      }
    }
    return true;
  }

  /** The chunks without their lengths, at most so many bytes. */
  static byte[] joined(byte[] bytes, int most) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream(Math.min(most, bytes.length));
    int at = 0;
    long length = length(bytes, at);
    int start = endOfLine(bytes, at);
    while (length > 0 && start > 0 && joined.size() < most) {
      int end = (int) Math.min(bytes.length, start + length);
      joined.write(bytes, start, Math.min(end - start, most - joined.size()));
      at = end < bytes.length ? Math.max(end, endOfLine(bytes, end)) : end;
      length = length(bytes, at);
      start = endOfLine(bytes, at);
    }
    return joined.toByteArray();
  }

  /** The number that stands here in hex, with an extension or not; -1 if none does. */
  private static long length(byte[] bytes, int at) {
    long length = 0;
    int i = at;
    while (i < bytes.length && i - at <= MAX_DIGITS && Character.digit(bytes[i], HEX) >= 0) {
      length = length * HEX + Character.digit(bytes[i], HEX);
      i++;
    }
    boolean ends = i < bytes.length && "\r\n ;".indexOf(bytes[i]) >= 0;
    return i > at && ends ? length : -1;
  }

  /** Behind the line that stands here; 0 if it has no end. */
  private static int endOfLine(byte[] bytes, int from) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        return i + 1;
      }
    }
    return 0;
  }
}
