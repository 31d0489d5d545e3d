/**
 * Which documents are copies of which: candidate pairs by their sketches, verified pairs by their
 * shingles, families by the pairs. This package has what the others share; start at {@link
 * org.wenmai.dedup.families.FamiliesStage}.
 */
@NullMarked
package org.wenmai.dedup;

import org.jspecify.annotations.NullMarked;
