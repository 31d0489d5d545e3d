/**
 * Chinese by jieba's dictionary and hidden Markov model, with user words. Start at {@link
 * org.wenmai.text.tokenize.jieba.JiebaTokenizer}.
 */
@NullMarked
package org.wenmai.text.tokenize.jieba;

import org.jspecify.annotations.NullMarked;
