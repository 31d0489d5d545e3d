/**
 * How two texts correspond: the passages that they share, and what was changed within these. Pure.
 * Start at {@link org.wenmai.dedup.alignment.PassageAligner}.
 */
@NullMarked
package org.wenmai.dedup.alignment;

import org.jspecify.annotations.NullMarked;
