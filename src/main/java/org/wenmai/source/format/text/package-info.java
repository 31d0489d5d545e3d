/**
 * Text, Markdown and HTML: each file is a record. Start at {@link
 * org.wenmai.source.format.text.WholeFileReader}.
 */
@NullMarked
package org.wenmai.source.format.text;

import org.jspecify.annotations.NullMarked;
