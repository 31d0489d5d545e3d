/**
 * Detects the charset of bytes and decodes them.
 *
 * <p>Start at {@link org.wenmai.text.charset.TextDecoder}, which tries Unicode, the declared
 * charset and the legacy charsets in that order. {@link
 * org.wenmai.text.charset.WritingPlausibility} offers the scores by which legacy charsets are
 * ranked.
 */
@NullMarked
package org.wenmai.text.charset;

import org.jspecify.annotations.NullMarked;
