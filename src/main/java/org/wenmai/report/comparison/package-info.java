/**
 * What a copy changed, word by word: aligned passages of two texts and the edits between them.
 * Pure. Start at {@link org.wenmai.report.comparison.PassageDiff}.
 */
@NullMarked
package org.wenmai.report.comparison;

import org.jspecify.annotations.NullMarked;
