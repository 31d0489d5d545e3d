package org.wenmai.source.plan;

import java.io.Serializable;
import org.wenmai.source.io.Compression;

/**
 * A file to read.
 *
 * @param path with its scheme, not escaped
 * @param sourceIndex which of the corpus's sources it belongs to, from 0
 * @param format as declared or by extension; {@link SourceFormat#AUTO} where its content decides
 * @param compression by extension; the content may decide otherwise
 * @param length bytes on disk
 * @param modified time of last change, milliseconds since 1970 UTC
 * @param key path below the source's longest prefix without wildcards; the name of a single file
 */
public record InputFile(
    String path,
    int sourceIndex,
    SourceFormat format,
    Compression compression,
    long length,
    long modified,
    String key)
    implements Serializable {}
