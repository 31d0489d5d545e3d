/**
 * Plain files: one that is a record, and lines of text. Start at {@link
 * org.wenmai.source.format.text.WholeFileReader}.
 */
@NullMarked
package org.wenmai.source.format.text;

import org.jspecify.annotations.NullMarked;
