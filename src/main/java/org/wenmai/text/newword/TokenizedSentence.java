package org.wenmai.text.newword;

import java.util.List;

/**
 * One sentence that was cut.
 *
 * @param hash of its text; 0 where it is so short that it recurs by itself
 * @param pieces all of them, those outside of stretches too
 * @param stretches in text order
 */
record TokenizedSentence(long hash, int pieces, List<CandidateRun> stretches) {}
