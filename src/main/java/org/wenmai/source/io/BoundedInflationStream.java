package org.wenmai.source.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** A decompressed stream that fails where only a decompression bomb gets to. */
public final class BoundedInflationStream extends BlockInputStream {
  private final InputStream in;
  private final LongSupplier compressedBytes;
  private final ExpansionLimit limit;
  private long count;

  /**
   * Wraps a decompressed stream.
   *
   * @param compressedBytes gives the compressed bytes that were read for it so far
   */
  public BoundedInflationStream(InputStream in, LongSupplier compressedBytes, double maxRatio) {
    this.in = in;
    this.compressedBytes = compressedBytes;
    this.limit = new ExpansionLimit(maxRatio);
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = in.read(into, offset, length);
    count += Math.max(0, read);
    limit.check(count, compressedBytes.getAsLong());
    return read;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
