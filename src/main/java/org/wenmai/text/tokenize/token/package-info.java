/**
 * What tokenizers give: words with offsets, and who collects them. Start at {@link
 * org.wenmai.text.tokenize.token.WordCollector}.
 */
@NullMarked
package org.wenmai.text.tokenize.token;

import org.jspecify.annotations.NullMarked;
