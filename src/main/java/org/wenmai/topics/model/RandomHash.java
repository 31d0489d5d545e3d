package org.wenmai.topics.model;

/**
 * Chance that depends on its arguments only: 64-bit hashes of (seed, what it is for), mixed by the
 * finalizer of SplitMix64 (Steele, Lea and Flood 2014). The values never change between machines or
 * versions. Thread-safe.
 */
public final class RandomHash {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private RandomHash() {}

  /** The hash of a seed and a number. */
  public static long roll(long seed, long number) {
    return mix(mix(seed + GOLDEN) ^ (number + GOLDEN));
  }

  /** The hash of a seed and a text, by its UTF-16 code units. */
  public static long roll(long seed, String text) {
    long hash = mix(seed + GOLDEN);
    for (int i = 0; i < text.length(); i++) {
      hash = mix(hash ^ (text.charAt(i) + GOLDEN));
    }
    return mix(hash ^ text.length());
  }

  /** A hash as a number in [0, 1), with 53 bits. */
  public static double uniform(long hash) {
    return (hash >>> 11) * 0x1.0p-53;
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
