/**
 * Words of scripts with spaces, by the rules of Unicode: UAX #29, UTS #51, ICU's dictionaries for
 * Thai, Lao, Khmer and Burmese; web addresses. Start at {@link
 * org.wenmai.text.tokenize.unicode.WordBoundaryScanner}.
 */
@NullMarked
package org.wenmai.text.tokenize.unicode;

import org.jspecify.annotations.NullMarked;
