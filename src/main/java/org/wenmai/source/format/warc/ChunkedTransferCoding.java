package org.wenmai.source.format.warc;

import java.io.ByteArrayOutputStream;

/**
 * Decodes the chunked transfer coding (RFC 9112, 7.1) of a body in memory. A truncated body gives
 * the bytes that it has.
 */
final class ChunkedTransferCoding {
  private static final int MAX_DIGITS = 8;
  private static final int HEX = 16;

  private ChunkedTransferCoding() {}

  /**
   * Whether a body begins with a chunk: a line with its length and perhaps an extension, and a line
   * end after as many bytes. Some writers decode a body and keep the header that names the coding,
   * and a text may begin with a number.
   */
  static boolean isChunked(byte[] bytes) {
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

  /** The decoded body, at most so many bytes of it. */
  static byte[] decode(byte[] bytes, int maxBytes) {
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(Math.min(maxBytes, bytes.length));
    int chunk = 0;
    long length = length(bytes, chunk);
    int start = endOfLine(bytes, chunk);
    while (length > 0 && start > 0 && decoded.size() < maxBytes) {
      int end = (int) Math.min(bytes.length, start + length);
      decoded.write(bytes, start, Math.min(end - start, maxBytes - decoded.size()));
      chunk = end < bytes.length ? Math.max(end, endOfLine(bytes, end)) : end;
      length = length(bytes, chunk);
      start = endOfLine(bytes, chunk);
    }
    return decoded.toByteArray();
  }

  /** The length of the chunk at an index; -1 if there is none. */
  private static long length(byte[] bytes, int from) {
    long length = 0;
    int i = from;
    while (i < bytes.length && i - from <= MAX_DIGITS && Character.digit(bytes[i], HEX) >= 0) {
      length = length * HEX + Character.digit(bytes[i], HEX);
      i++;
    }
    boolean ends = i < bytes.length && "\r\n ;".indexOf(bytes[i]) >= 0;
    return i > from && ends ? length : -1;
  }

  /** The index after the line; 0 if it has no end. */
  private static int endOfLine(byte[] bytes, int from) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        return i + 1;
      }
    }
    return 0;
  }
}
