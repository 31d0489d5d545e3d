/**
 * Chinese by a bigram model over HanLP's dictionary, with names and numbers. Start at {@link
 * org.wenmai.text.tokenize.bigram.BigramTokenizer}.
 */
@NullMarked
package org.wenmai.text.tokenize.bigram;

import org.jspecify.annotations.NullMarked;
