/**
 * From verified pairs to families with Spark: connected components, then the published tables by
 * the rules of {@code families.model}. Start at {@link org.wenmai.dedup.families.FamiliesStage}.
 */
@NullMarked
package org.wenmai.dedup.families;

import org.jspecify.annotations.NullMarked;
