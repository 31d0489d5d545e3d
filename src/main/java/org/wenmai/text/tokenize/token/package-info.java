/**
 * Words with offsets, and the interfaces between tokenizers and those who collect their words.
 * Start at {@link org.wenmai.text.tokenize.token.Word}.
 */
@NullMarked
package org.wenmai.text.tokenize.token;

import org.jspecify.annotations.NullMarked;
