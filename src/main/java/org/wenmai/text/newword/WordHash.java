package org.wenmai.text.newword;

/** A hash that is the same on every machine; 64 bits, so that none of a corpus ever meet. */
final class WordHash {
  private static final long BASIS = 0x9E3779B97F4A7C15L;
  private static final long PRIME = 0xBF58476D1CE4E5B9L;

  private WordHash() {}

  /** Of {@code text[from, to)}; never 0. */
  static long of(int[] text, int from, int to) {
    long hash = BASIS;
    for (int i = from; i < to; i++) {
      hash = (hash ^ text[i]) * PRIME;
      hash ^= hash >>> 29;
    }
    return hash == 0 ? BASIS : hash;
  }
}
