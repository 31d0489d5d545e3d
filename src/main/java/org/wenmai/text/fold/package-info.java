/**
 * Traditional Chinese as Simplified, for analysis only, with the way back to every place of the
 * source. Start at {@link org.wenmai.text.fold.ChineseFolder}.
 */
@NullMarked
package org.wenmai.text.fold;

import org.jspecify.annotations.NullMarked;
