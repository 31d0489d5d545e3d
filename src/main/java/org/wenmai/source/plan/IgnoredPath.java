package org.wenmai.source.plan;

/**
 * A file or folder below a source that is not read.
 *
 * @param path with its scheme, not escaped
 */
public record IgnoredPath(String path, IgnoreReason reason) {}
