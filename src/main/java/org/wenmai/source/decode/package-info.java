/**
 * Decodes records: charset, text, and the metadata of Markdown and HTML, dates among them. Start at
 * {@link org.wenmai.source.decode.RecordDecoder}.
 */
@NullMarked
package org.wenmai.source.decode;

import org.jspecify.annotations.NullMarked;
