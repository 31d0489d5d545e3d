/**
 * Streams over files of any file system: compression, gzip members, seeking, limits. Start at
 * {@link org.wenmai.source.io.Compression}.
 */
@NullMarked
package org.wenmai.source.io;

import org.jspecify.annotations.NullMarked;
