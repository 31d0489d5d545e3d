/**
 * Compares the shingles of candidate pairs exactly. Start at {@link
 * org.wenmai.dedup.verification.PairVerification}.
 */
@NullMarked
package org.wenmai.dedup.verification;

import org.jspecify.annotations.NullMarked;
