package org.wenmai.dedup.sketch;

/**
 * The hash functions of this room. They are part of what is stored between runs, so they never
 * change: splitmix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014).
 */
final class SketchHash {
  /** 2^64 divided by the golden ratio, odd. */
  static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private SketchHash() {}

  /** The finalizer of splitmix64: a bijection in which every bit of the input moves half of all. */
  static long mix(long x) {
    long z = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
