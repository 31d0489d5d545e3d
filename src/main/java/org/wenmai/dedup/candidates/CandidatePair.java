package org.wenmai.dedup.candidates;

/**
 * Two documents that are likely copies.
 *
 * @param pivot the document of the two that was published first, or the one that is much longer
 * @param candidate the other
 * @param exact both have the same text after normalization
 * @param pivotOld only an earlier run has the pivot
 * @param candidateOld only an earlier run has the candidate
 */
public record CandidatePair(
    String pivot, String candidate, boolean exact, boolean pivotOld, boolean candidateOld) {}
