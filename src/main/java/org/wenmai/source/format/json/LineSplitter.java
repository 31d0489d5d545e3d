package org.wenmai.source.format.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Splits a stream into lines, which end in LF or CR LF. */
final class LineSplitter implements RecordSplitter {
  private final InputStream in;
  private final long maxBytes;
  private final byte[] buffer = new byte[64 << 10];
  private int position;
  private int limit;
  private long offset;
  private long lines;

  /**
   * Splits a stream that is at the start of a line.
   *
   * @param offset of the stream's next byte
   * @param maxBytes most bytes of a line that are kept
   */
  LineSplitter(InputStream in, long offset, long maxBytes) {
    this.in = in;
    this.offset = offset;
    this.maxBytes = maxBytes;
  }

  @Override
  public long offset() {
    return offset;
  }

  @Override
  public @Nullable RecordBytes next() throws IOException {
    if (!fill()) {
      return null;
    }
    long start = offset;
    long length = 0;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    boolean ended = false;
    while (!ended && fill()) {
      int end = position;
      while (end < limit && buffer[end] != '\n') {
        end++;
      }
      int found = end - position;
      bytes.write(buffer, position, (int) Math.min(found, Math.max(0, maxBytes - length)));
      length += found;
      ended = end < limit;
      offset += found + (ended ? 1 : 0);
      position = end + (ended ? 1 : 0);
    }
    lines++;
    return line(start, bytes.toByteArray(), length);
  }

  private RecordBytes line(long start, byte[] bytes, long length) {
    boolean cr = length == bytes.length && length > 0 && bytes[bytes.length - 1] == '\r';
    byte[] trimmed = cr ? Arrays.copyOf(bytes, bytes.length - 1) : bytes;
    return new RecordBytes(start, lines, trimmed, cr ? length - 1 : length);
  }

  private boolean fill() throws IOException {
    if (position < limit) {
      return true;
    }
    position = 0;
    limit = Math.max(0, in.read(buffer, 0, buffer.length));
    return limit > 0;
  }
}
