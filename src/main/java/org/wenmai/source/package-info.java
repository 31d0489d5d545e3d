/**
 * Ingest: reads files into records, on Spark. The packages below are {@link org.wenmai.source.plan}
 * (files and slices to read), {@link org.wenmai.source.io} (streams and compression), {@code
 * format.*} (a reader for each format), {@link org.wenmai.source.record} (records before decoding)
 * and {@link org.wenmai.source.decode} (charset, text, dates). Start at {@link
 * org.wenmai.source.IngestStage}; the reader of a format is chosen in {@link
 * org.wenmai.source.RecordReaderFactory}.
 */
@NullMarked
package org.wenmai.source;

import org.jspecify.annotations.NullMarked;
