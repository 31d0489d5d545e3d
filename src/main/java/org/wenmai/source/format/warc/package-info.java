/**
 * Web archives (ISO 28500): each response, resource or conversion is a record. Start at {@link
 * org.wenmai.source.format.warc.WarcRecordReader}. How an archive is split between gzip members is
 * in {@link org.wenmai.source.format.warc.GzippedWarcChunks}.
 */
@NullMarked
package org.wenmai.source.format.warc;

import org.jspecify.annotations.NullMarked;
