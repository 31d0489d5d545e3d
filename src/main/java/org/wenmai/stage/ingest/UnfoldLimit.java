package org.wenmai.stage.ingest;

/** How far something packed may unfold: what a decompression bomb passes, and no text. */
final class UnfoldLimit {
  /** So much any file may unfold to; ratios of tiny files say nothing. */
  private static final long FREE_BYTES = 1L << 20;

  private final double maxRatio;

  UnfoldLimit(double maxRatio) {
    this.maxRatio = maxRatio;
  }

  /** Fails if so many bytes came out of so many on disk. */
  void check(long unfolded, long onDisk) throws TooLargeException {
    if (unfolded > FREE_BYTES && unfolded > onDisk * maxRatio) {
      throw new TooLargeException(
          "unfolds to more than "
              + maxRatio
              + " times its size on disk, see ingest.max-compression-ratio");
    }
  }
}
