package org.wenmai.dedup.candidates;

/**
 * What candidate pairs are found by.
 *
 * @param docId the document
 * @param time when it was published, microseconds; the largest where unknown
 * @param exact first 64 bits of the hash of its normalized text
 * @param shingles number of distinct shingles
 * @param signature MinHash signature; empty where the text has too few shingles
 * @param old only an earlier run has it
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared as a whole.
record SketchedDocument(
    String docId, long time, long exact, int shingles, int[] signature, boolean old) {}
