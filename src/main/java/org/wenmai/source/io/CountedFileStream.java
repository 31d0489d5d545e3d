package org.wenmai.source.io;

import java.io.IOException;
import java.io.InputStream;

/** A file as it lies on disk: counts what was read, and marks errors of the file system as such. */
public final class CountedFileStream extends BlockInputStream {
  private final InputStream in;
  private long count;

  public CountedFileStream(InputStream in) {
    this.in = in;
  }

  /** Bytes read so far. */
  public long count() {
    return count;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    try {
      int read = in.read(into, offset, length);
      count += Math.max(0, read);
      return read;
    } catch (IOException e) {
      throw new UnreadableException(e);
    }
  }

  /**
   * Never 0: the JDK's gzip stream takes 0 for the end and leaves out the members that follow, and
   * remote file systems often say 0.
   */
  @Override
  public int available() throws IOException {
    return Math.max(1, in.available());
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
