package org.wenmai.source.io;

/** Limits the ratio of decompressed to compressed bytes: only decompression bombs exceed it. */
public final class ExpansionLimit {
  /** Any file may decompress to so much: the ratio of a tiny file says nothing. */
  private static final long FREE_BYTES = 1L << 20;

  private final double maxRatio;

  public ExpansionLimit(double maxRatio) {
    this.maxRatio = maxRatio;
  }

  /** Fails if the compressed bytes gave too many decompressed ones. */
  public void check(long decompressed, long compressed) throws TooLargeException {
    if (decompressed > FREE_BYTES && decompressed > compressed * maxRatio) {
      throw new TooLargeException(
          "unfolds to more than "
              + maxRatio
              + " times its size on disk, see ingest.max-compression-ratio");
    }
  }
}
