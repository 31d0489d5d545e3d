/**
 * Cuts Chinese as jieba does: its dictionary, its hidden Markov model, user words beside them.
 * Start at {@link org.wenmai.text.tokenize.jieba.JiebaTokenizer}.
 */
@NullMarked
package org.wenmai.text.tokenize.jieba;

import org.jspecify.annotations.NullMarked;
