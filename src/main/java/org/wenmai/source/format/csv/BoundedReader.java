package org.wenmai.source.format.csv;

import java.io.IOException;
import java.io.Reader;
import org.wenmai.source.io.TooLargeException;

/** Stops a record that never ends, such as one with a quote that is never closed. */
public final class BoundedReader extends Reader {
  /** Parsers read ahead by so much. */
  private static final int READ_AHEAD = 1 << 16;

  private final Reader in;
  private final long maxRecord;
  private long count;
  private long recordStart;

  public BoundedReader(Reader in, long maxRecord) {
    this.in = in;
    this.maxRecord = maxRecord;
  }

  /** A new record begins about here. */
  public void nextRecord() {
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
