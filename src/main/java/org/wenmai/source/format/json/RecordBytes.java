package org.wenmai.source.format.json;

/** The bytes of one record of a file, and where they are. */
final class RecordBytes {
  private final long offset;
  private final long line;
  private final byte[] bytes;
  private final long length;

  RecordBytes(long offset, long line, byte[] bytes, long length) {
    this.offset = offset;
    this.line = line;
    this.bytes = bytes;
    this.length = length;
  }

  /** Offset of its first byte. */
  long offset() {
    return offset;
  }

  /** Number of the line that it starts in, from 1 for the first line that the splitter saw. */
  long line() {
    return line;
  }

  /** Without line end; only the beginning of a record that is too long. */
  byte[] bytes() {
    return bytes;
  }

  /** Length of the whole record, in bytes. */
  long length() {
    return length;
  }

  /** Whether {@link #bytes} is all of it. */
  boolean isComplete() {
    return length == bytes.length;
  }

  boolean isBlank() {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return isComplete();
  }
}
