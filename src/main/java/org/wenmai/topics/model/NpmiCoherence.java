package org.wenmai.topics.model;

/**
 * Whether the top terms of a topic occur together: normalized pointwise mutual information (Bouma
 * 2009) over documents.
 */
public final class NpmiCoherence {
  private NpmiCoherence() {}

  /**
   * The coherence of two terms.
   *
   * @param both documents that have both
   * @param a documents that have the one
   * @param b documents that have the other
   * @param total all documents
   * @return -1 where they never meet, 0 where they are independent, 1 where they always do
   */
  public static double npmi(long both, long a, long b, long total) {
    if (both == 0) {
      return -1;
    }
    if (both == total) {
      return 1;
    }
    double joint = (double) both / total;
    double value = StrictMath.log(joint * total / a * total / b) / -StrictMath.log(joint);
    return Math.max(-1, Math.min(1, value));
  }
}
