package org.wenmai.source.io;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.io.input.ProxyInputStream;

/** The bytes of a file: counts what was read, and marks errors of the file system as such. */
public final class CountedFileStream extends ProxyInputStream {
  private long count;

  public CountedFileStream(InputStream in) {
    super(in);
  }

  /** Bytes read so far. */
  public long count() {
    return count;
  }

  @Override
  protected void afterRead(int read) {
    count += Math.max(0, read);
  }

  @Override
  protected void handleIOException(IOException e) throws IOException {
    throw new UnreadableException(e);
  }

  /**
   * Never 0: the JDK's gzip stream takes 0 for the end of the file and leaves out the members that
   * follow, and remote file systems often return 0.
   */
  @Override
  public int available() throws IOException {
    return Math.max(1, super.available());
  }
}
