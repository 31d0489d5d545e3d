package org.wenmai.source.format.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines of bytes with their offsets; ends in LF or CR LF. Keeps no more of a line than asked. */
public final class LineSplitter implements RecordSplitter {
  /** One line. */
  public static final class Line {
    private final long offset;
    private final long number;
    private final byte[] bytes;
    private final long length;

    public Line(long offset, long number, byte[] bytes, long length) {
      this.offset = offset;
      this.number = number;
      this.bytes = bytes;
      this.length = length;
    }

    /** Offset of its first byte. */
    public long offset() {
      return offset;
    }

    /** From 1 for the first line that this reader saw. */
    long number() {
      return number;
    }

    /** Without line end; only the beginning of a line that is too long. */
    public byte[] bytes() {
      return bytes;
    }

    /** Bytes that the line has in fact. */
    public long length() {
      return length;
    }

    public boolean isWhole() {
      return length == bytes.length;
    }

    public boolean isBlank() {
      for (byte b : bytes) {
        if (b != ' ' && b != '\t' && b != '\r') {
          return false;
        }
      }
      return isWhole();
    }
  }

  private final InputStream in;
  private final long maxBytes;
  private final byte[] buffer = new byte[64 << 10];
  private int position;
  private int limit;
  private long offset;
  private long lines;

  /**
   * Reads on from here.
   *
   * @param offset of the stream's next byte
   */
  public LineSplitter(InputStream in, long offset, long maxBytes) {
    this.in = in;
    this.offset = offset;
    this.maxBytes = maxBytes;
  }

  /** Offset of the next byte. */
  @Override
  public long offset() {
    return offset;
  }

  /** Skips bytes of the first line. */
  public void skip(int bytes) throws IOException {
    for (int i = 0; i < bytes && fill(); i++) {
      position++;
      offset++;
    }
  }

  /** The next line; null at the end. */
  @Override
  public @Nullable Line next() throws IOException {
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

  private Line line(long start, byte[] bytes, long length) {
    boolean cr = length == bytes.length && length > 0 && bytes[bytes.length - 1] == '\r';
    byte[] trimmed = cr ? java.util.Arrays.copyOf(bytes, bytes.length - 1) : bytes;
    return new Line(start, lines, trimmed, cr ? length - 1 : length);
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
