/**
 * Pairs of documents that are likely copies: locality-sensitive hashing over signatures. Start at
 * {@link org.wenmai.dedup.candidates.CandidatePairs}.
 */
@NullMarked
package org.wenmai.dedup.candidates;

import org.jspecify.annotations.NullMarked;
