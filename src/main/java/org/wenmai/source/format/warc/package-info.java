/**
 * Web archives (ISO 28500), plain or gzipped: one record a response. Start at {@link
 * org.wenmai.source.format.warc.WarcRecordReader}; where a gzip member is split, at {@link
 * org.wenmai.source.format.warc.GzippedWarcChunks}.
 */
@NullMarked
package org.wenmai.source.format.warc;

import org.jspecify.annotations.NullMarked;
