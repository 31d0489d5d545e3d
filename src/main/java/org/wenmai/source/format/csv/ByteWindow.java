package org.wenmai.source.format.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A window over a stream, from the beginning of a record on, as far as one looks ahead. */
final class ByteWindow {
  private final InputStream in;
  private final int maxBytes;
  private byte[] bytes = new byte[1 << 16];
  private int start;
  private int limit;
  private long offset;
  private boolean ended;
  private @Nullable IOException failure;

  /**
   * A window at the beginning of a stream.
   *
   * @param maxBytes most bytes that are held
   * @param offset of the stream's next byte
   */
  ByteWindow(InputStream in, long maxBytes, long offset) {
    this.in = in;
    this.maxBytes = (int) Math.min(maxBytes, 1 << 30);
    this.offset = offset;
  }

  /** Whether there is a byte so far behind the beginning. */
  boolean has(int index) {
    while (limit - start <= index) {
      if (ended || index >= maxBytes) {
        return false;
      }
      fill();
    }
    return true;
  }

  /** The byte there, from 0 to 255; only where there is one. */
  int at(int index) {
    return bytes[start + index] & 0xff;
  }

  byte[] copy(int from, int to) {
    return Arrays.copyOfRange(bytes, start + from, start + to);
  }

  /** Bytes that are held. */
  int size() {
    return limit - start;
  }

  /** Offset of the beginning in the stream. */
  long offset() {
    return offset;
  }

  /** Whether all of the stream is read, or as much as can be. */
  boolean isEnded() {
    return ended;
  }

  /** Throws what broke the stream off, if anything did. */
  void checkComplete() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }

  /** Begins so many bytes later. */
  void advance(int count) {
    start += count;
    offset += count;
  }

  private void fill() {
    if (limit == bytes.length) {
      makeRoom();
    }
    try {
      int count = in.read(bytes, limit, bytes.length - limit);
      ended = count < 0;
      limit += Math.max(0, count);
    } catch (IOException e) {
      failure = e;
      ended = true;
    }
  }

  private void makeRoom() {
    int held = limit - start;
    byte[] from = bytes;
    if (held > bytes.length / 2) {
      bytes = new byte[(int) Math.min(2L * bytes.length, Math.max(held, maxBytes) + (1L << 16))];
    }
    System.arraycopy(from, start, bytes, 0, held);
    start = 0;
    limit = held;
  }
}
