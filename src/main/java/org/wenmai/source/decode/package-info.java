/**
 * From the bytes of a record to its text, title and date. Start at {@link
 * org.wenmai.source.decode.RecordDecoder}.
 */
@NullMarked
package org.wenmai.source.decode;

import org.jspecify.annotations.NullMarked;
