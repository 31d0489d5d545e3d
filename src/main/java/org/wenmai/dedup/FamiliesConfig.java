package org.wenmai.dedup;

import java.io.Serializable;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;

/**
 * What counts as a copy, and how copies are found.
 *
 * @param nearThreshold least Jaccard similarity of a near copy; above 0, at most 1
 * @param containedThreshold least share of the smaller document's 5-grams that the larger one must
 *     have to contain it; above 0, at most 1. Of two documents that are near too, one contains the
 *     other if it has twice as many
 * @param passageThreshold least share of the smaller document that a passage taken over word for
 *     word must cover to count as contained; above 0, at most 1
 * @param alignedThreshold least share of one document that passages in the same order cover in a
 *     reworded copy; above 0, at most 1
 * @param maxDocumentFrequency texts up to which a 5-gram that they share makes candidates of all of
 *     them; one that more have is a form or a phrase. At least 2
 * @param minShingles documents with fewer distinct 5-grams are compared for equality only; at least
 *     1
 * @param allPairsUpTo members of a family up to which every verified pair is published; in larger
 *     ones those of each member with the original and with its best match. At least 2
 * @param maxDriverEdges pairs up to which the driver holds them and finds the connected components;
 *     more stay on the executors, with the same result. At least 0, at most 10 million
 */
public record FamiliesConfig(
    double nearThreshold,
    double containedThreshold,
    double passageThreshold,
    double alignedThreshold,
    int maxDocumentFrequency,
    int minShingles,
    int allPairsUpTo,
    int maxDriverEdges)
    implements Serializable {

  /** The defaults. */
  public static final FamiliesConfig DEFAULTS =
      new FamiliesConfig(0.3, 0.5, 0.36, 0.5, 20, 10, 50, 100_000);

  private static final int MOST_DRIVER_EDGES = 10_000_000;

  public FamiliesConfig {
    requireShare("near-threshold", nearThreshold);
    requireShare("contained-threshold", containedThreshold);
    requireShare("passage-threshold", passageThreshold);
    requireShare("aligned-threshold", alignedThreshold);
    requireAtLeast(2, "max-document-frequency", maxDocumentFrequency);
    requireAtLeast(1, "min-shingles", minShingles);
    requireAtLeast(2, "all-pairs-up-to", allPairsUpTo);
    requireAtLeast(0, "max-driver-edges", maxDriverEdges);
    if (maxDriverEdges > MOST_DRIVER_EDGES) {
      throw invalid(
          "max-driver-edges is " + maxDriverEdges, "Set it to " + MOST_DRIVER_EDGES + " or less.");
    }
  }

  private static void requireShare(String key, double value) {
    if (!(value > 0 && value <= 1)) {
      throw invalid(key + " is " + value, "Set it above 0 and to at most 1.");
    }
  }

  private static void requireAtLeast(int least, String key, int value) {
    if (value < least) {
      throw invalid(key + " is " + value, "Set it to " + least + " or more.");
    }
  }

  private static WenmaiException invalid(String problem, String remedy) {
    return new WenmaiException(ErrorCode.CONFIG_INVALID, "families." + problem + ".", remedy);
  }
}
