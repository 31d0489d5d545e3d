package org.wenmai.dedup.sketch;

/**
 * What is kept of a text to find its copies by. Immutable but for the array, which is not copied.
 *
 * <pre>{@code
 * DocumentSketch.of("Copy me!", 1).exact().equals(DocumentSketch.of("copy me", 1).exact()); // true
 * }</pre>
 */
public final class DocumentSketch {
  private final String exact;
  private final int shingles;
  private final long[] sample;

  private DocumentSketch(String exact, int shingles, long[] sample) {
    this.exact = exact;
    this.shingles = shingles;
    this.sample = sample;
  }

  /**
   * Sketches a text. Thread-safe; the same text gives the same sketch everywhere and always.
   *
   * @param text any string; Chinese should be folded to one script
   * @param minShingles texts with fewer distinct shingles get no sample; at least 1
   */
  public static DocumentSketch of(String text, int minShingles) {
    TextUnits units = TextUnits.of(text);
    long[] shingles = Shingles.of(units);
    long[] sample = shingles.length < minShingles ? new long[0] : ShingleSample.of(shingles);
    return new DocumentSketch(units.exact(), shingles.length, sample);
  }

  /**
   * First 128 bits of SHA-256 of the normalized text, in hex: equal for texts that differ only in
   * case, width, punctuation and white space.
   */
  public String exact() {
    return exact;
  }

  /** Number of distinct shingles. */
  public int shingles() {
    return shingles;
  }

  /** Its {@link ShingleSample}; empty where the text has too few shingles for one. */
  public long[] sample() {
    return sample;
  }
}
