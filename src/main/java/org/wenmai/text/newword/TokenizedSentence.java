package org.wenmai.text.newword;

import java.util.List;

/**
 * A tokenized sentence.
 *
 * @param hash the hash of its text; 0 if it is so short that it recurs without being a copy
 * @param tokenCount all its tokens, including those outside of runs
 * @param runs its runs in text order
 */
record TokenizedSentence(long hash, int tokenCount, List<CandidateRun> runs) {}
