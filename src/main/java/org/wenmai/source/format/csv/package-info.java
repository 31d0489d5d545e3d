/**
 * CSV with a header (RFC 4180): each row is a record. Start at {@link
 * org.wenmai.source.format.csv.CsvRecordReader}.
 */
@NullMarked
package org.wenmai.source.format.csv;

import org.jspecify.annotations.NullMarked;
