/**
 * CSV and its dialects: each row is a record, and one that is malformed costs itself. Start at
 * {@link org.wenmai.source.format.csv.CsvRecordReader}.
 */
@NullMarked
package org.wenmai.source.format.csv;

import org.jspecify.annotations.NullMarked;
