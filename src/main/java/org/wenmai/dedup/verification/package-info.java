/**
 * Compares the texts of candidate pairs, and keeps what both share as evidence. Start at {@link
 * org.wenmai.dedup.verification.PairVerification}.
 */
@NullMarked
package org.wenmai.dedup.verification;

import org.jspecify.annotations.NullMarked;
