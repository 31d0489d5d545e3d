/**
 * Compares names by pinyin and spelling, and finds appositions of names. Start at {@link
 * org.wenmai.text.name.SpellingDifference}.
 */
@NullMarked
package org.wenmai.text.name;

import org.jspecify.annotations.NullMarked;
