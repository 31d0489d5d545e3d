package org.wenmai.source.plan;

import java.io.Serializable;
import org.wenmai.source.io.Compression;

/**
 * One file to read.
 *
 * @param path qualified with scheme, not escaped
 * @param sourceIndex which of the corpus's sources it belongs to, from 0
 * @param format as declared or by extension; {@link SourceFormat#AUTO} where its content must tell
 * @param compression by extension; the content may tell otherwise
 * @param length bytes on disk
 * @param modified time of last change, milliseconds since 1970 UTC
 * @param key path below the source's longest prefix without glob; of a single file its name
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
