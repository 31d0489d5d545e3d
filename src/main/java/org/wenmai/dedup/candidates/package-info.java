/**
 * Pairs of documents that are likely copies: an inverted index of sampled shingles. Start at {@link
 * org.wenmai.dedup.candidates.CandidatePairs}.
 */
@NullMarked
package org.wenmai.dedup.candidates;

import org.jspecify.annotations.NullMarked;
