/**
 * Converts Traditional Chinese to Simplified for analysis, with a map of offsets back to the
 * source. Start at {@link org.wenmai.text.fold.ChineseFolder}.
 */
@NullMarked
package org.wenmai.text.fold;

import org.jspecify.annotations.NullMarked;
