/**
 * Records before they are decoded: what a reader gives, their fields, keys and ids; and the content
 * of the file that they are read from. Start at {@link org.wenmai.source.record.RecordReader}.
 */
@NullMarked
package org.wenmai.source.record;

import org.jspecify.annotations.NullMarked;
