/**
 * What a run must be to be published: named checks with levels over what was counted while its
 * tables were written. Start at {@link org.wenmai.quality.QualityChecks}.
 */
@NullMarked
package org.wenmai.quality;

import org.jspecify.annotations.NullMarked;
