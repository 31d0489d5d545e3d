/**
 * Bytes to text: which charset a document is written in, and the text itself. Start at {@link
 * org.wenmai.text.charset.TextDecoder}.
 */
@NullMarked
package org.wenmai.text.charset;

import org.jspecify.annotations.NullMarked;
