package org.wenmai.source.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A stream with a head: first bytes that can be looked at before they are read. A stream that fails
 * within its head still gives the bytes before the failure, then the exception.
 */
public final class PeekableStream extends BlockInputStream {
  private final InputStream in;
  private final byte[] head;
  private final @Nullable IOException failure;
  private int position;

  public PeekableStream(InputStream in, int headBytes) {
    this.in = in;
    byte[] buffer = new byte[headBytes];
    int length = 0;
    IOException caught = null;
    try {
      for (int n = 0; n >= 0 && length < headBytes; length += Math.max(0, n)) {
        n = in.read(buffer, length, headBytes - length);
      }
    } catch (IOException e) {
      caught = e;
    }
    this.head = Arrays.copyOf(buffer, length);
    this.failure = caught;
  }

  /** The first bytes, up to the end of the stream or its failure. */
  public byte[] head() {
    return head;
  }

  /** Fails if the stream failed before its first byte. */
  public PeekableStream requireBegun() throws IOException {
    if (failure != null && head.length == 0) {
      throw failure;
    }
    return this;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (position < head.length) {
      int read = Math.min(length, head.length - position);
      System.arraycopy(head, position, into, offset, read);
      position += read;
      return read;
    }
    if (failure != null) {
      throw failure;
    }
    return in.read(into, offset, length);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
