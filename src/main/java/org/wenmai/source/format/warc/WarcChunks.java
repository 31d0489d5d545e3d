package org.wenmai.source.format.warc;

import java.io.Closeable;
import java.io.IOException;

/**
 * A web archive in pieces that can be read one without the other: where the slices of a file meet,
 * and where reading goes on after something broken. Offsets are bytes on disk.
 */
interface WarcChunks extends Closeable {
  /** There is none. */
  long NONE = Long.MAX_VALUE;

  /** The records from this piece on. */
  WarcStream open(long at) throws IOException;

  /**
   * Fails if the block that begins here has another length than its header says, where that can be
   * told without reading it: headers that lie would otherwise cost the reading of a document each.
   */
  default void requireLength(WarcStream in, long length) throws IOException {}

  /**
   * Where the next piece begins, after the input of this one gave a record or its end.
   *
   * @param ended whether it gave its end
   * @return the same offset if the input has more records; {@link #NONE} at the end of the file
   */
  long after(long at, boolean ended) throws IOException;

  /** The same after the input of this piece failed. */
  long afterFailure(long at) throws IOException;

  /**
   * The first piece for a slice: one that begins here or later, beyond doubt.
   *
   * <p>Bytes that look like a piece may stand within one, where a page is a web archive itself. So
   * some more must follow it without a gap.
   *
   * @param before at or behind it is none of the slice
   */
  long first(long from, long before) throws IOException;

  /** Whether a later slice begins here: what {@link #first} finds if it is asked from here. */
  boolean startsSlice(long at) throws IOException;
}
