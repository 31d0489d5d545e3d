package org.wenmai.source.io;

/** How far something packed may unfold: what a decompression bomb passes, and no text. */
public final class ExpansionLimit {
  /** So much any file may unfold to; ratios of tiny files say nothing. */
  private static final long FREE_BYTES = 1L << 20;

  private final double maxRatio;

  public ExpansionLimit(double maxRatio) {
    this.maxRatio = maxRatio;
  }

  /** Fails if so many bytes came out of so many on disk. */
  public void check(long unfolded, long onDisk) throws TooLargeException {
    if (unfolded > FREE_BYTES && unfolded > onDisk * maxRatio) {
      throw new TooLargeException(
          "unfolds to more than "
              + maxRatio
              + " times its size on disk, see ingest.max-compression-ratio");
    }
  }
}
