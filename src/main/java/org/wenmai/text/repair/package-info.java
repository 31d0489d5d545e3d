/**
 * Repairs damaged text: mojibake, stray characters, leftover HTML; marks the damage that remains.
 *
 * <p>Start at {@link org.wenmai.text.repair.TextRepairer} and its list of steps, each of which is a
 * class of this package.
 */
@NullMarked
package org.wenmai.text.repair;

import org.jspecify.annotations.NullMarked;
