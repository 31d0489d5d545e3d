/**
 * Which script a text is written in, by Unicode property, and Simplified or Traditional by what
 * OpenCC's tables say of each character. Start at {@link org.wenmai.text.script.ScriptDetector}.
 */
@NullMarked
package org.wenmai.text.script;

import org.jspecify.annotations.NullMarked;
