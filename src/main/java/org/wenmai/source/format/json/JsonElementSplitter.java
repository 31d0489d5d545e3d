package org.wenmai.source.format.json;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.wenmai.source.io.BadFormatException;

/**
 * Cuts JSON in UTF-8 into its values: the elements of one array, or objects that stand one after
 * the other, each over any number of lines. It only counts brackets and quotes, so an element that
 * is broken within them costs itself, and one that lacks a bracket or a quote also what is joined
 * to it; it keeps no more than one, and depth costs nothing.
 */
public final class JsonElementSplitter implements RecordSplitter {
  private static final int END = -1;

  private final InputStream in;
  private final long maxBytes;
  private final byte[] buffer = new byte[64 << 10];
  private int position;
  private int limit;
  private long offset;
  private long line = 1;
  private boolean started;
  private boolean array;
  private boolean closed;

  public JsonElementSplitter(InputStream in, long offset, long maxBytes) {
    this.in = in;
    this.offset = offset;
    this.maxBytes = maxBytes;
  }

  @Override
  public long offset() {
    return offset;
  }

  /** One value; of one that is too long only the beginning. */
  @Override
  public LineSplitter.@Nullable Line next() throws IOException {
    int first = skipTo();
    if (!started) {
      started = true;
      array = first == '[';
      if (array) {
        take();
        first = skipTo();
      }
    }
    if (array && first == ']') {
      take();
      closed = true;
      array = false;
      first = skipTo();
    }
    if (first == END) {
      if (array) {
        throw new EOFException("ends within an array");
      }
      return null;
    }
    if (closed) {
      throw new BadFormatException("goes on behind the end of its array");
    }
    return value();
  }

  private LineSplitter.Line value() throws IOException {
    long start = offset;
    long number = line;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    int depth = 0;
    boolean quoted = false;
    boolean container = false;
    for (int c = peek(); ; c = peek()) {
      if (c == END && (depth > 0 || quoted)) {
        throw new EOFException("ends within a JSON value");
      }
      boolean ends = !quoted && depth == 0 && (container || endsScalar(c));
      if (c == END || (ends && offset > start)) {
        return new LineSplitter.Line(start, number, bytes.toByteArray(), offset - start);
      }
      keep(bytes, start);
      if (quoted) {
        if (c == '\\' && peek() != END) {
          keep(bytes, start);
        }
        quoted = c != '"';
      } else {
        quoted = c == '"';
        boolean opens = c == '{' || c == '[';
        boolean closes = c == '}' || c == ']';
        depth += opens ? 1 : closes ? -1 : 0;
        depth = Math.max(0, depth);
        container |= depth == 0 && closes;
      }
    }
  }

  private boolean endsScalar(int c) {
    return c == ',' || c == '\n' || (array && c == ']');
  }

  private void keep(ByteArrayOutputStream bytes, long start) throws IOException {
    boolean room = offset - start < maxBytes;
    int c = take();
    if (room) {
      bytes.write(c);
    }
  }

  /** The next byte behind white space, and behind the commas between values. */
  private int skipTo() throws IOException {
    int c = peek();
    while (c == ' ' || c == '\t' || c == '\r' || c == '\n' || (started && c == ',')) {
      take();
      c = peek();
    }
    return c;
  }

  private int peek() throws IOException {
    if (position == limit) {
      position = 0;
      limit = Math.max(0, in.read(buffer, 0, buffer.length));
    }
    return position < limit ? buffer[position] & 0xff : END;
  }

  private int take() throws IOException {
    int c = peek();
    position++;
    offset++;
    line += c == '\n' ? 1 : 0;
    return c;
  }
}
