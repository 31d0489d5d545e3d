package org.wenmai.dedup.sketch;

import java.util.Arrays;
import org.wenmai.hash.SplitMix64;

/**
 * The shingles of a text: hashes of every five units that stand side by side.
 *
 * <p>The text is normalized first: NFKC, case folded, without punctuation, symbols, white space and
 * invisible characters. A unit is one character where words are not spaced (Han, kana, Thai, Lao,
 * Khmer, Burmese), else one word; a mixed text has both kinds. Texts of one to four units have one
 * shingle, the whole; texts without letters and digits have none.
 *
 * <p>Thread-safe. The same text gives the same shingles everywhere and always: they may be stored.
 *
 * <pre>{@code
 * Jaccard.similarity(Shingles.of(one), Shingles.of(other));
 * }</pre>
 */
public final class Shingles {
  /** Units in a shingle. */
  static final int WIDTH = 5;

  private static final long BASE = 0xD1342543DE82EF95L;
  private static final long BASE_4 = power(BASE, WIDTH - 1);

  private Shingles() {}

  /**
   * The distinct shingles of a text, ascending as signed numbers.
   *
   * @param text any string; Chinese should be folded to one script
   */
  public static long[] of(String text) {
    return of(TextUnits.of(text));
  }

  /** As {@link #of(String)}, of a text that was cut before. */
  public static long[] of(TextUnits units) {
    int size = units.size();
    if (size == 0) {
      return new long[0];
    }
    if (size < WIDTH) {
      return new long[] {whole(units)};
    }
    long[] shingles = rolling(units.hashes(), size);
    Arrays.sort(shingles);
    return distinct(shingles);
  }

  private static long power(long base, int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= base;
    }
    return power;
  }

  /** The length is hashed too, or a short text could equal a shingle of a longer one. */
  private static long whole(TextUnits units) {
    long hash = units.size();
    for (int i = 0; i < units.size(); i++) {
      hash = SplitMix64.mix(hash * BASE + units.hashes()[i]);
    }
    return hash;
  }

  /** Polynomial hash over a window (Karp and Rabin 1987) modulo 2^64, then mixed. */
  private static long[] rolling(long[] units, int size) {
    long[] shingles = new long[size - WIDTH + 1];
    long window = 0;
    for (int i = 0; i < WIDTH; i++) {
      window = window * BASE + units[i];
    }
    shingles[0] = SplitMix64.mix(window);
    for (int i = WIDTH; i < size; i++) {
      window = (window - units[i - WIDTH] * BASE_4) * BASE + units[i];
      shingles[i - WIDTH + 1] = SplitMix64.mix(window);
    }
    return shingles;
  }

  private static long[] distinct(long[] sorted) {
    int kept = 1;
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] != sorted[i - 1]) {
        sorted[kept++] = sorted[i];
      }
    }
    return kept == sorted.length ? sorted : Arrays.copyOf(sorted, kept);
  }
}
