package org.wenmai.dedup.sketch;

/**
 * What is kept of a text to find its copies by. Immutable but for the array, which is not copied.
 *
 * <pre>{@code
 * Sketch.of("Copy me!", 1).exact().equals(Sketch.of("copy me", 1).exact()); // true
 * }</pre>
 */
public final class DocumentSketch {
  private final String exact;
  private final int shingles;
  private final int[] signature;

  private DocumentSketch(String exact, int shingles, int[] signature) {
    this.exact = exact;
    this.shingles = shingles;
    this.signature = signature;
  }

  /**
   * Sketches a text. Thread-safe; the same text gives the same sketch everywhere and always.
   *
   * @param text any string; Chinese should be folded to one script
   * @param minShingles texts with fewer distinct shingles get no signature; at least 1
   */
  public static DocumentSketch of(String text, int minShingles) {
    TextUnits units = TextUnits.of(text);
    long[] shingles = Shingles.of(units);
    int[] signature =
        shingles.length < minShingles ? new int[0] : MinHashSignature.signature(shingles);
    return new DocumentSketch(units.exact(), shingles.length, signature);
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

  /** The {@link MinHashSignature} signature; empty where the text has too few shingles for one. */
  public int[] signature() {
    return signature;
  }
}
