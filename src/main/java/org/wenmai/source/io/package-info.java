/**
 * Streams over the files of any file system: compression, gzip members, random access, limits for
 * decompression bombs. Start at {@link org.wenmai.source.io.Compression}.
 */
@NullMarked
package org.wenmai.source.io;

import org.jspecify.annotations.NullMarked;
