/**
 * Words by the rules of Unicode: word boundaries (UAX #29), emoji (UTS #51), ICU's dictionaries for
 * Thai, Lao, Khmer and Burmese; also web addresses, hashtags and mentions. Start at {@link
 * org.wenmai.text.tokenize.unicode.WordBoundaryScanner}.
 */
@NullMarked
package org.wenmai.text.tokenize.unicode;

import org.jspecify.annotations.NullMarked;
