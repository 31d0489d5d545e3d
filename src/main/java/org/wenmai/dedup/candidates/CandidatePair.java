package org.wenmai.dedup.candidates;

/**
 * Two documents that are likely copies.
 *
 * @param pivot the document of the two that was published first
 * @param candidate the one that may be its copy
 * @param exact both have the same text after normalization
 * @param pivotOld only an earlier run has the pivot
 * @param candidateOld only an earlier run has the candidate
 */
public record CandidatePair(
    String pivot, String candidate, boolean exact, boolean pivotOld, boolean candidateOld) {}
