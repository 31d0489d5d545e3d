package org.wenmai.source.format.warc;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.wenmai.source.io.BadFormatException;
import org.wenmai.source.plan.FormatDetector;

/** Parses a stream of WARC records (ISO 28500), and resynchronizes it after a broken one. */
final class WarcStream {
  private static final byte[] VERSION = {'W', 'A', 'R', 'C', '/'};

  /** Headers have some hundred bytes, or some thousand with JSON in a field. */
  private static final int MAX_HEADER_BYTES = 1 << 20;

  private final InputStream in;
  private byte[] buffer = new byte[32 << 10];
  private int next;
  private int limit;
  private long bufferEnd;

  /**
   * Offsets between which there is no empty line, so that many version lines before one do not have
   * the same bytes searched again.
   */
  private long searchedFrom;

  private long searchedTo;

  /**
   * Parses from the next byte on.
   *
   * @param offset of that byte in the chunk or file
   */
  WarcStream(InputStream in, long offset) {
    this.in = in;
    this.bufferEnd = offset;
  }

  /** Whether these bytes may follow a block: line ends, and then a record or nothing. */
  static boolean mayFollowBlock(byte[] bytes) {
    int start = 0;
    while (start < bytes.length && (bytes[start] == '\r' || bytes[start] == '\n')) {
      start++;
    }
    int compared = Math.min(VERSION.length, bytes.length - start);
    return Arrays.equals(bytes, start, start + compared, VERSION, 0, compared);
  }

  /** Offset of the next byte. */
  long offset() {
    return bufferEnd - (limit - next);
  }

  /**
   * The header of the next record; null at the end.
   *
   * @throws BadFormatException if something else follows
   */
  @Nullable WarcHeader header() throws IOException {
    skipLineEnds();
    if (!fill()) {
      return null;
    }
    boolean available = fill(VERSION.length + 1);
    if (available && !startsRecord(next)) {
      throw new BadFormatException("has something else where a WARC record should begin");
    }
    int length = headerLength();
    if (length < 0) {
      throw new EOFException("ends within the header of a WARC record");
    }
    WarcHeader header = WarcHeader.parse(Arrays.copyOfRange(buffer, next, next + length));
    next += length;
    return header;
  }

  /** The next bytes of a block. */
  byte[] block(int bytes) throws IOException {
    byte[] block = new byte[Math.min(bytes, 1 << 20)];
    int count = 0;
    while (count < bytes && fill()) {
      if (count == block.length) {
        block = Arrays.copyOf(block, (int) Math.min(bytes, 2L * block.length));
      }
      int read = Math.min(block.length - count, limit - next);
      System.arraycopy(buffer, next, block, count, read);
      next += read;
      count += read;
    }
    if (count < bytes) {
      throw new EOFException("has " + count + " bytes of a block of " + bytes);
    }
    return block;
  }

  /** Skips bytes of a block. */
  void skip(long bytes) throws IOException {
    long left = bytes - Math.min(bytes, limit - next);
    next += (int) (bytes - left);
    while (left > 0) {
      long skipped = in.skip(left);
      bufferEnd += skipped;
      left -= skipped;
      if (skipped == 0 && left > 0) {
        if (!fill()) {
          throw new EOFException("ends " + left + " bytes before a block of " + bytes + " does");
        }
        long more = Math.min(left, limit - next);
        next += (int) more;
        left -= more;
      }
    }
  }

  /**
   * Skips the line ends after a block.
   *
   * @throws BadFormatException if neither a record nor the end follows: the length in the header is
   *     wrong
   */
  void endBlock() throws IOException {
    skipLineEnds();
    if (fill() && !(fill(VERSION.length + 1) && startsRecord(next))) {
      throw new BadFormatException("has a record of another length than its header says");
    }
  }

  /** Skips to the next record after a broken one; false if there is none. */
  boolean resync() throws IOException {
    boolean lineStart = false;
    while (fill(VERSION.length + 1)) {
      if (lineStart && startsRecord(next) && hasCompleteHeader()) {
        return true;
      }
      lineStart = buffer[next++] == '\n';
    }
    next = limit;
    return false;
  }

  /** Whether the header that starts here is complete and usable; consumes nothing. */
  private boolean hasCompleteHeader() throws IOException {
    try {
      int length = headerLength();
      return length > 0
          && WarcHeader.parse(Arrays.copyOfRange(buffer, next, next + length)).isUsable();
    } catch (BadFormatException e) {
      return false;
    }
  }

  /** Length of the next header, with its empty line; -1 if the stream ends before. */
  private int headerLength() throws IOException {
    int length = bufferedHeaderLength();
    while (length < 0 && limit - next <= MAX_HEADER_BYTES && readMore()) {
      length = bufferedHeaderLength();
    }
    if (length < 0 && limit - next > MAX_HEADER_BYTES) {
      throw new BadFormatException("has a WARC header without end");
    }
    return length;
  }

  /** Length up to the first empty line, with it; -1 if the buffer has none. */
  private int bufferedHeaderLength() {
    long start = offset();
    boolean searched = start >= searchedFrom && start < searchedTo;
    for (int i = searched ? next + (int) (searchedTo - start) : next; i < limit - 1; i++) {
      boolean lineFeed = buffer[i] == '\n';
      if (lineFeed && buffer[i + 1] == '\n') {
        return i + 2 - next;
      }
      if (lineFeed && buffer[i + 1] == '\r' && i + 2 < limit && buffer[i + 2] == '\n') {
        return i + 3 - next;
      }
    }
    searchedFrom = searched ? searchedFrom : start;
    searchedTo = Math.max(start, bufferEnd - 2);
    return -1;
  }

  private boolean startsRecord(int index) {
    return FormatDetector.isWarc(Arrays.copyOfRange(buffer, index, index + VERSION.length + 1));
  }

  private void skipLineEnds() throws IOException {
    while (fill() && (buffer[next] == '\r' || buffer[next] == '\n')) {
      next++;
    }
  }

  private boolean fill() throws IOException {
    return fill(1);
  }

  /** Fills the buffer with at least so many bytes; false if the stream ends before. */
  private boolean fill(int bytes) throws IOException {
    while (limit - next < bytes) {
      if (!readMore()) {
        return false;
      }
    }
    return true;
  }

  /** Reads more bytes into the buffer; false at the end of the stream. */
  private boolean readMore() throws IOException {
    if (limit == buffer.length) {
      int kept = limit - next;
      byte[] target = kept > buffer.length / 2 ? new byte[2 * buffer.length] : buffer;
      System.arraycopy(buffer, next, target, 0, kept);
      buffer = target;
      next = 0;
      limit = kept;
    }
    int read = in.read(buffer, limit, buffer.length - limit);
    limit += Math.max(0, read);
    bufferEnd += Math.max(0, read);
    return read > 0;
  }
}
