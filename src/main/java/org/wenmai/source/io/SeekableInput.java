package org.wenmai.source.io;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.fs.FSDataInputStream;

/**
 * The bytes of a file with random access and a known position. Marks errors of the file system as
 * such.
 */
public final class SeekableInput extends InputStream {
  /** Bytes before the position that stay in the buffer: a short seek back reads nothing again. */
  private static final int KEPT = 16 << 10;

  private final FSDataInputStream file;
  private final long length;
  private final byte[] buffer = new byte[64 << 10];
  private int next;
  private int limit;

  /** Offset of the first byte after the buffer; -1 before the first read. */
  private long bufferEnd;

  /** At the beginning of the file. */
  public SeekableInput(FSDataInputStream file, long length) {
    this.file = file;
    this.length = length;
    this.bufferEnd = -1;
  }

  /** Length of the file in bytes. */
  public long length() {
    return length;
  }

  /** Offset of the next byte. */
  public long position() {
    return Math.max(0, bufferEnd) - (limit - next);
  }

  public void seek(long offset) throws IOException {
    long back = bufferEnd - offset;
    if (bufferEnd >= 0 && back >= 0 && back <= limit) {
      next = (int) (limit - back);
      return;
    }
    try {
      file.seek(offset);
    } catch (IOException e) {
      throw new UnreadableException(e);
    }
    bufferEnd = offset;
    next = 0;
    limit = 0;
  }

  private boolean fill() throws IOException {
    if (next < limit) {
      return true;
    }
    if (bufferEnd < 0) {
      seek(0);
    }
    int kept = Math.min(KEPT, limit);
    System.arraycopy(buffer, limit - kept, buffer, 0, kept);
    int read;
    try {
      read = Math.max(0, file.read(buffer, kept, buffer.length - kept));
    } catch (IOException e) {
      throw new UnreadableException(e);
    }
    next = kept;
    limit = kept + read;
    bufferEnd += read;
    return read > 0;
  }

  @Override
  public int read() throws IOException {
    return fill() ? buffer[next++] & 0xff : -1;
  }

  @Override
  public int read(byte[] into, int offset, int count) throws IOException {
    if (count == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int read = Math.min(count, limit - next);
    System.arraycopy(buffer, next, into, offset, read);
    next += read;
    return read;
  }

  /** Skips at most to the end. */
  @Override
  public long skip(long count) throws IOException {
    long from = position();
    seek(Math.max(from, Math.min(length, from + count)));
    return position() - from;
  }
}
