/**
 * Cuts Chinese by which word follows which, with HanLP's tables. Start at {@link
 * org.wenmai.text.tokenize.bigram.BigramTokenizer}.
 */
@NullMarked
package org.wenmai.text.tokenize.bigram;

import org.jspecify.annotations.NullMarked;
