package org.wenmai.stage.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** A decompressed stream that stops at what only a decompression bomb yields. */
final class BoundedInflation extends InputStream {
  /** So much any file may unfold to; ratios of tiny files say nothing. */
  private static final long FREE_BYTES = 1L << 20;

  private final InputStream in;
  private final LongSupplier diskBytes;
  private final double maxRatio;
  private long count;

  /**
   * Watches a stream.
   *
   * @param diskBytes how many bytes were read from disk for it so far
   */
  BoundedInflation(InputStream in, LongSupplier diskBytes, double maxRatio) {
    this.in = in;
    this.diskBytes = diskBytes;
    this.maxRatio = maxRatio;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = in.read(into, offset, length);
    count += Math.max(0, read);
    if (count > FREE_BYTES && count > diskBytes.getAsLong() * maxRatio) {
      throw new TooLargeException(
          "unfolds to more than "
              + maxRatio
              + " times its size on disk, see ingest.max-compression-ratio");
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
