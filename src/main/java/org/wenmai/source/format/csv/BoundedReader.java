package org.wenmai.source.format.csv;

import java.io.IOException;
import java.io.Reader;
import org.wenmai.source.io.TooLargeException;

/** Fails within a record that is too long, as after a quote that is never closed. */
final class BoundedReader extends Reader {
  /** The parser reads ahead by so much. */
  private static final int READ_AHEAD = 1 << 16;

  private final Reader in;
  private final long maxRecord;
  private long count;
  private long recordStart;

  BoundedReader(Reader in, long maxRecord) {
    this.in = in;
    this.maxRecord = maxRecord;
  }

  /** Starts a record near the current position. */
  void startRecord() {
    recordStart = count;
  }

  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    int read = in.read(into, offset, length);
    count += Math.max(0, read);
    if (count - recordStart > maxRecord + READ_AHEAD) {
      throw new TooLargeException("has a record of more bytes than ingest.max-line-bytes allows");
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
