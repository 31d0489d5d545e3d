package org.wenmai.hash;

/**
 * Hashes of 64 bits by the finalizer of SplitMix64, and random numbers in [0, 1) that are such a
 * hash of a seed and of what they are for (Steele, Lea and Flood: Fast Splittable Pseudorandom
 * Number Generators, 2014).
 *
 * <p>Values are the same on every machine. They are part of what is stored between runs, so they
 * never change between versions. Thread-safe.
 */
public final class SplitMix64 {
  /**
   * 2<sup>64</sup> divided by the golden ratio, odd: the step between the states of the generator,
   * and the multiplier of Fibonacci hashing (Knuth, TAOCP 3, 6.4).
   */
  public static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private SplitMix64() {}

  /** The finalizer: a bijection in which every bit of the input flips about half of the output. */
  public static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** The hash of a seed and a number. */
  public static long hash(long seed, long number) {
    return mix(mix(seed + GOLDEN_GAMMA) ^ (number + GOLDEN_GAMMA));
  }

  /** The hash of a seed and a text, by its UTF-16 code units. */
  public static long hash(long seed, String text) {
    long hash = mix(seed + GOLDEN_GAMMA);
    for (int i = 0; i < text.length(); i++) {
      hash = mix(hash ^ (text.charAt(i) + GOLDEN_GAMMA));
    }
    return mix(hash ^ text.length());
  }

  /** The hash of the code points {@code text[from, to)}. */
  public static long hash(int[] text, int from, int to) {
    long hash = GOLDEN_GAMMA;
    for (int i = from; i < to; i++) {
      hash = mix(hash ^ text[i]);
    }
    return hash;
  }

  /** A hash as a number in [0, 1), by its upper 53 bits. */
  public static double uniform(long hash) {
    return (hash >>> 11) * 0x1.0p-53;
  }
}
