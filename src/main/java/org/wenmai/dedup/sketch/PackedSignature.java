package org.wenmai.dedup.sketch;

/**
 * Four bits of each number of a signature, for comparing many pairs at once (b-bit minwise hashing,
 * Li and König 2010).
 */
public final class PackedSignature {
  /** Longs in a packed signature. */
  public static final int LONGS = MinHashSignature.SIZE * 4 / Long.SIZE;

  private static final long EACH_LOWEST = 0x1111111111111111L;

  private PackedSignature() {}

  /**
   * Packs a signature.
   *
   * @param signature {@link MinHashSignature#SIZE} numbers
   * @return {@link #LONGS} longs
   */
  public static long[] of(int[] signature) {
    long[] packed = new long[LONGS];
    for (int i = 0; i < MinHashSignature.SIZE; i++) {
      packed[i / 16] |= (signature[i] & 0xFL) << (i % 16 * 4);
    }
    return packed;
  }

  /**
   * Estimates the Jaccard similarity, less exactly than {@link MinHashSignature#similarity}:
   * unequal numbers agree in their four bits once in 16. Below 0 for some unlike pairs.
   */
  public static double similarity(long[] a, long[] b) {
    int unequal = 0;
    for (int i = 0; i < LONGS; i++) {
      long bits = a[i] ^ b[i];
      bits |= bits >>> 2;
      bits |= bits >>> 1;
      unequal += Long.bitCount(bits & EACH_LOWEST);
    }
    return 1 - unequal / (double) MinHashSignature.SIZE * 16 / 15;
  }
}
