/**
 * From verified pairs to families: connected components, the original of each, the published
 * tables. Start at {@link org.wenmai.dedup.families.FamiliesStage}.
 */
@NullMarked
package org.wenmai.dedup.families;

import org.jspecify.annotations.NullMarked;
