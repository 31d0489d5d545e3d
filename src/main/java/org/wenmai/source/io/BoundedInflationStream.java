package org.wenmai.source.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** A decompressed stream that stops at what only a decompression bomb yields. */
public final class BoundedInflationStream extends BlockInputStream {
  private final InputStream in;
  private final LongSupplier diskBytes;
  private final ExpansionLimit limit;
  private long count;

  /**
   * Watches a stream.
   *
   * @param diskBytes how many bytes were read from disk for it so far
   */
  public BoundedInflationStream(InputStream in, LongSupplier diskBytes, double maxRatio) {
    this.in = in;
    this.diskBytes = diskBytes;
    this.limit = new ExpansionLimit(maxRatio);
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = in.read(into, offset, length);
    count += Math.max(0, read);
    limit.check(count, diskBytes.getAsLong());
    return read;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
