package org.wenmai.dedup.candidates;

import org.wenmai.dedup.sketch.ShingleSample;

/**
 * What two documents have in common by their samples.
 *
 * @param pivot the document of the two that was published first; the other if that is much longer
 * @param candidate the one that is not the pivot
 * @param pivotOld only an earlier run has the pivot
 * @param candidateOld only an earlier run has the candidate
 * @param exact both have the same text after normalization
 * @param comparable how many shingles of their samples they could have in common
 * @param rare shingles in common that few texts have
 * @param frequent shingles in common that many texts have, counted only towards the first and the
 *     next of these
 */
record SharedKeys(
    PackedId pivot,
    PackedId candidate,
    boolean pivotOld,
    boolean candidateOld,
    boolean exact,
    int comparable,
    int rare,
    int frequent) {
  /** Rare shingles in common below which two texts of some length are not looked at. */
  private static final int MIN_RARE = 3;

  /** Share of the shingles of the smaller text below which its rare ones are some quotation. */
  private static final double MIN_RARE_SHARE = 0.03;

  /** Share that must be in common where it is of shingles that many texts have. */
  private static final double MIN_SHARE = 0.4;

  /**
   * Times as many shingles from which on a text is the pivot though it is later: the text of a
   * candidate is sent to each of its pivots, and a book may have thousands of parts.
   */
  private static final int MUCH_LONGER = 4;

  static SharedKeys of(PostingDocument earlier, PostingDocument later, int rare, int frequent) {
    boolean laterIsPivot = later.shingles() / MUCH_LONGER > earlier.shingles();
    PostingDocument pivot = laterIsPivot ? later : earlier;
    PostingDocument candidate = laterIsPivot ? earlier : later;
    return new SharedKeys(
        pivot.docId(),
        candidate.docId(),
        pivot.old(),
        candidate.old(),
        pivot.sameText(candidate),
        ShingleSample.comparable(pivot.shingles(), candidate.shingles()),
        rare,
        frequent);
  }

  /** Whether the two are worth comparing. */
  boolean isLikelyCopy() {
    return exact || hasRareInCommon() || rare + frequent >= Math.max(1, MIN_SHARE * comparable);
  }

  /** Of very short texts fewer shingles suffice, since they have no more. */
  private boolean hasRareInCommon() {
    int required = comparable >= 4 * MIN_RARE ? MIN_RARE : comparable >= 4 ? 2 : 1;
    return rare >= Math.max(required, MIN_RARE_SHARE * comparable);
  }

  CandidatePair pair() {
    return new CandidatePair(pivot.toString(), candidate.toString(), exact, pivotOld, candidateOld);
  }
}
