/**
 * Japanese and Korean by Lucene's morphological tokenizers. Start at {@link
 * org.wenmai.text.tokenize.morpheme.MorphemeTokenizer}.
 */
@NullMarked
package org.wenmai.text.tokenize.morpheme;

import org.jspecify.annotations.NullMarked;
