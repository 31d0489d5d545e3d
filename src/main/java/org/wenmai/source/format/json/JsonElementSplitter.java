package org.wenmai.source.format.json;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.wenmai.source.io.BadFormatException;

/**
 * Splits JSON in UTF-8 (RFC 8259) into the elements of an array, or into a sequence of values, each
 * over any number of lines. It only counts brackets and quotes: a malformed element loses no other,
 * except where it lacks a bracket or a quote and is joined to the next. It keeps one element in
 * memory, and any depth is safe.
 */
final class JsonElementSplitter implements RecordSplitter {
  private static final int END = -1;

  private final InputStream in;
  private final long maxBytes;
  private final byte[] buffer = new byte[64 << 10];
  private int position;
  private int limit;
  private long offset;
  private long line = 1;
  private boolean started;
  private boolean inArray;
  private boolean closed;

  JsonElementSplitter(InputStream in, long offset, long maxBytes) {
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
    int first = skipSeparators();
    if (!started) {
      started = true;
      inArray = first == '[';
      if (inArray) {
        read();
        first = skipSeparators();
      }
    }
    if (inArray && first == ']') {
      read();
      closed = true;
      inArray = false;
      first = skipSeparators();
    }
    if (first == END) {
      if (inArray) {
        throw new EOFException("ends within an array");
      }
      return null;
    }
    if (closed) {
      throw new BadFormatException("goes on behind the end of its array");
    }
    return value();
  }

  private RecordBytes value() throws IOException {
    long start = offset;
    long startLine = line;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    int depth = 0;
    boolean quoted = false;
    boolean isContainer = false;
    for (int c = peek(); ; c = peek()) {
      if (c == END && (depth > 0 || quoted)) {
        throw new EOFException("ends within a JSON value");
      }
      boolean ends = !quoted && depth == 0 && (isContainer || endsScalar(c));
      if (c == END || (ends && offset > start)) {
        return new RecordBytes(start, startLine, bytes.toByteArray(), offset - start);
      }
      append(bytes, start);
      if (quoted) {
        if (c == '\\' && peek() != END) {
          append(bytes, start);
        }
        quoted = c != '"';
      } else {
        quoted = c == '"';
        boolean opens = c == '{' || c == '[';
        boolean closes = c == '}' || c == ']';
        depth += opens ? 1 : closes ? -1 : 0;
        depth = Math.max(0, depth);
        isContainer |= depth == 0 && closes;
      }
    }
  }

  private boolean endsScalar(int c) {
    return c == ',' || c == '\n' || (inArray && c == ']');
  }

  private void append(ByteArrayOutputStream bytes, long start) throws IOException {
    boolean fits = offset - start < maxBytes;
    int c = read();
    if (fits) {
      bytes.write(c);
    }
  }

  /** The next byte after white space and the commas between values. */
  private int skipSeparators() throws IOException {
    int c = peek();
    while (c == ' ' || c == '\t' || c == '\r' || c == '\n' || (started && c == ',')) {
      read();
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

  private int read() throws IOException {
    int c = peek();
    position++;
    offset++;
    line += c == '\n' ? 1 : 0;
    return c;
  }
}
