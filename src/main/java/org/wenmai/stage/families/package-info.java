/**
 * Which documents are copies of which: likely pairs by their sketches, verified pairs by their
 * shingles, families by the pairs. Start at {@link org.wenmai.stage.families.FamiliesStage}.
 */
@NullMarked
package org.wenmai.stage.families;

import org.jspecify.annotations.NullMarked;
