/**
 * Zip files, truncated ones too, and EPUB: each entry or chapter is a record. Start at {@link
 * org.wenmai.source.format.zip.ZipRecordReader}.
 */
@NullMarked
package org.wenmai.source.format.zip;

import org.jspecify.annotations.NullMarked;
