package org.wenmai.source.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A stream whose beginning can be looked at before it is read. A stream that breaks within its head
 * still gives the head, then the error.
 */
public final class PeekableStream extends BlockInputStream {
  private final InputStream in;
  private final byte[] head;
  private final @Nullable IOException broken;
  private int position;

  public PeekableStream(InputStream in, int headBytes) {
    this.in = in;
    byte[] buffer = new byte[headBytes];
    int length = 0;
    IOException error = null;
    try {
      for (int n = 0; n >= 0 && length < headBytes; length += Math.max(0, n)) {
        n = in.read(buffer, length, headBytes - length);
      }
    } catch (IOException e) {
      error = e;
    }
    this.head = Arrays.copyOf(buffer, length);
    this.broken = error;
  }

  public byte[] head() {
    return head;
  }

  /** Fails if the stream broke before its first byte. */
  public PeekableStream requireBegun() throws IOException {
    if (broken != null && head.length == 0) {
      throw broken;
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
    if (broken != null) {
      throw broken;
    }
    return in.read(into, offset, length);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
