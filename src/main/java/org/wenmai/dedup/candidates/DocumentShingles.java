package org.wenmai.dedup.candidates;

/**
 * What candidate pairs are found by.
 *
 * @param docId the document
 * @param time when it was published, microseconds; the largest where unknown
 * @param exact first 64 bits of the hash of its normalized text
 * @param shingles number of distinct shingles
 * @param sample those of its shingles that are compared; none where the text has too few
 * @param old only an earlier run has it
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared as a whole.
record DocumentShingles(
    String docId, long time, long exact, int shingles, long[] sample, boolean old) {}
