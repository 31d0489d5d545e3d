/**
 * Quality: named checks with levels over the counts of a run, before it is published. Start at
 * {@link org.wenmai.quality.QualityChecks}.
 */
@NullMarked
package org.wenmai.quality;

import org.jspecify.annotations.NullMarked;
