/**
 * Japanese and Korean by Lucene's morphological analyzers. Start at {@link
 * org.wenmai.text.tokenize.morpheme.KuromojiTokenizer}.
 */
@NullMarked
package org.wenmai.text.tokenize.morpheme;

import org.jspecify.annotations.NullMarked;
