package org.wenmai.topics.model;

/**
 * The coherence of the top terms of a topic: normalized pointwise mutual information (Bouma 2009)
 * of two terms over documents. Pure functions.
 */
public final class NpmiCoherence {
  private NpmiCoherence() {}

  /**
   * The coherence of two terms.
   *
   * @param both documents that contain both terms
   * @param a documents that contain the first
   * @param b documents that contain the second
   * @param total number of documents
   * @return -1 if they never occur together, 0 if they are independent, 1 if they always occur
   *     together
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
