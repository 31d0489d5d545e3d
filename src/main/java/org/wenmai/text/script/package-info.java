/**
 * Detects the script of a text: by Unicode property, and Simplified or Traditional Chinese by
 * OpenCC's tables of characters.
 *
 * <p>Start at {@link org.wenmai.text.script.ScriptDetector}. {@link
 * org.wenmai.text.script.ScriptCounts} holds the counts from which the script is derived.
 */
@NullMarked
package org.wenmai.text.script;

import org.jspecify.annotations.NullMarked;
