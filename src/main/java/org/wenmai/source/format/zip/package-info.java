/**
 * Zip files, whole or broken off, and EPUB: one record an entry or chapter. Start at {@link
 * org.wenmai.source.format.zip.ZipRecordReader}.
 */
@NullMarked
package org.wenmai.source.format.zip;

import org.jspecify.annotations.NullMarked;
