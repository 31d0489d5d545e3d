package org.wenmai.stage.ingest;

import java.io.IOException;
import java.io.InputStream;

/** A decompressed stream that stops at what only a decompression bomb yields. */
final class BoundedInflation extends InputStream {
  /** So much any file may unfold to; ratios of tiny files say nothing. */
  private static final long FREE_BYTES = 1L << 20;

  private final InputStream in;
  private final DiskStream disk;
  private final double maxRatio;
  private long count;

  BoundedInflation(InputStream in, DiskStream disk, double maxRatio) {
    this.in = in;
    this.disk = disk;
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
    if (count > FREE_BYTES && count > disk.count() * maxRatio) {
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
