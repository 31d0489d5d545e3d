package org.wenmai.source.format.warc;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.wenmai.source.io.BadFormatException;
import org.wenmai.source.plan.FormatDetector;

/** A stream of WARC records: headers, blocks, and how to find on after something broken. */
final class WarcStream {
  private static final byte[] VERSION = {'W', 'A', 'R', 'C', '/'};

  /** Headers hold some hundred bytes; of a JSON that somebody put into one, some thousand. */
  private static final int MAX_HEADER_BYTES = 1 << 20;

  private final InputStream in;
  private byte[] buffer = new byte[32 << 10];
  private int next;
  private int limit;
  private long bufferEnd;

  /** Offsets between which no empty line is: what looks like a header may stand there often. */
  private long seenFrom;

  private long seenTo;

  /**
   * Reads on from here.
   *
   * @param offset of the stream's next byte
   */
  WarcStream(InputStream in, long offset) {
    this.in = in;
    this.bufferEnd = offset;
  }

  /** Whether these bytes may stand behind a block: line ends, and then a record or nothing. */
  static boolean isBehindBlock(byte[] bytes) {
    int at = 0;
    while (at < bytes.length && (bytes[at] == '\r' || bytes[at] == '\n')) {
      at++;
    }
    int compared = Math.min(VERSION.length, bytes.length - at);
    return Arrays.equals(bytes, at, at + compared, VERSION, 0, compared);
  }

  /** Offset of the next byte. */
  long offset() {
    return bufferEnd - (limit - next);
  }

  /**
   * The header of the next record; null at the end.
   *
   * @throws BadFormatException if something else is there
   */
  @Nullable WarcHeader header() throws IOException {
    skipLineEnds();
    if (!fill()) {
      return null;
    }
    boolean whole = need(VERSION.length + 1);
    if (whole && !startsRecord(next)) {
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

  /** Passes over bytes of a block. */
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
   * Passes over the line ends behind a block.
   *
   * @throws BadFormatException if no record and no end follows: the header told a wrong length
   */
  void endBlock() throws IOException {
    skipLineEnds();
    if (fill() && !(need(VERSION.length + 1) && startsRecord(next))) {
      throw new BadFormatException("has a record of another length than its header says");
    }
  }

  /** Goes to the next record behind something broken; false if there is none. */
  boolean resync() throws IOException {
    boolean lineStart = false;
    while (need(VERSION.length + 1)) {
      if (lineStart && startsRecord(next) && headerFollows()) {
        return true;
      }
      lineStart = buffer[next++] == '\n';
    }
    next = limit;
    return false;
  }

  /** Whether a whole header stands here; nothing is consumed. */
  boolean headerFollows() throws IOException {
    if (!need(VERSION.length + 1) || !startsRecord(next)) {
      return false;
    }
    try {
      int length = headerLength();
      return length > 0
          && WarcHeader.parse(Arrays.copyOfRange(buffer, next, next + length)).isUsable();
    } catch (BadFormatException e) {
      return false;
    }
  }

  /**
   * Bytes of the header that stands here, its empty line included; -1 if the stream ends before.
   */
  private int headerLength() throws IOException {
    int length = endOfHeader();
    while (length < 0 && limit - next <= MAX_HEADER_BYTES && more()) {
      length = endOfHeader();
    }
    if (length < 0 && limit - next > MAX_HEADER_BYTES) {
      throw new BadFormatException("has a WARC header without end");
    }
    return length;
  }

  /** Bytes from here to behind the first empty line; -1 if it is not in the buffer. */
  private int endOfHeader() {
    long here = offset();
    boolean seen = here >= seenFrom && here < seenTo;
    for (int i = seen ? next + (int) (seenTo - here) : next; i < limit - 1; i++) {
      boolean feed = buffer[i] == '\n';
      if (feed && buffer[i + 1] == '\n') {
        return i + 2 - next;
      }
      if (feed && buffer[i + 1] == '\r' && i + 2 < limit && buffer[i + 2] == '\n') {
        return i + 3 - next;
      }
    }
    seenFrom = seen ? seenFrom : here;
    seenTo = Math.max(here, bufferEnd - 2);
    return -1;
  }

  private boolean startsRecord(int at) {
    return FormatDetector.isWarc(Arrays.copyOfRange(buffer, at, at + VERSION.length + 1));
  }

  private void skipLineEnds() throws IOException {
    while (fill() && (buffer[next] == '\r' || buffer[next] == '\n')) {
      next++;
    }
  }

  private boolean fill() throws IOException {
    return next < limit || more();
  }

  /** Whether so many bytes are in the buffer, after reading on. */
  private boolean need(int bytes) throws IOException {
    while (limit - next < bytes) {
      if (!more()) {
        return false;
      }
    }
    return true;
  }

  /** Reads more behind what the buffer holds. */
  private boolean more() throws IOException {
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
