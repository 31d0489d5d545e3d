/**
 * A record between reading and decoding, its key and ids, and what a reader of records is. Start at
 * {@link org.wenmai.source.record.RecordReader}.
 */
@NullMarked
package org.wenmai.source.record;

import org.jspecify.annotations.NullMarked;
