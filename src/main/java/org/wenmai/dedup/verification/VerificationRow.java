package org.wenmai.dedup.verification;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.wenmai.dedup.candidates.CandidatePair;

/**
 * A row of the two exchanges of {@link PairVerification}. Those of one key come together, by step.
 *
 * @param key a doc_id
 * @param step what the row is
 * @param other the other document of a pair; null where the row is of no pair
 * @param exact the pair has equal texts
 * @param document what is compared of a document; null in a pair before it was added
 */
record VerificationRow(
    String key, Step step, @Nullable String other, boolean exact, @Nullable DocumentText document) {

  /** What a row is, in the order of sorting. */
  enum Step {
    /** The document of the key. */
    DOCUMENT,
    /** The document of the key is a pivot: others will be compared with it. */
    PIVOT,
    /** A pair. Its key is first the candidate; then, with the candidate's text, the pivot. */
    PAIR
  }

  static VerificationRow document(DocumentText document) {
    return new VerificationRow(document.docId(), Step.DOCUMENT, null, false, document);
  }

  static VerificationRow pivot(CandidatePair pair) {
    return new VerificationRow(pair.pivot(), Step.PIVOT, null, false, null);
  }

  static VerificationRow candidate(CandidatePair pair) {
    return new VerificationRow(pair.candidate(), Step.PAIR, pair.pivot(), pair.exact(), null);
  }

  /** This row of a candidate as one of its pivot. Equal texts are not compared. */
  VerificationRow withCandidate(DocumentText candidate) {
    return new VerificationRow(
        requireNonNull(other, "A candidate has a pivot"),
        Step.PAIR,
        candidate.docId(),
        exact,
        exact ? candidate.withoutText() : candidate);
  }
}
