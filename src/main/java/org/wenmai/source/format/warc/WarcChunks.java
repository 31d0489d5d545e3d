package org.wenmai.source.format.warc;

import java.io.Closeable;
import java.io.IOException;

/**
 * The chunks of a web archive: parts that can be read independently of each other. A slice begins
 * with a chunk, and after a broken record reading continues at the next chunk. A chunk is named by
 * its offset in the file.
 */
interface WarcChunks extends Closeable {
  /** Offset where there is no chunk. */
  long NONE = Long.MAX_VALUE;

  /** Opens a chunk; its stream may go on with the records of later chunks. */
  WarcStream open(long chunk) throws IOException;

  /**
   * Fails if the block at the current position of a stream has another length than its header says,
   * where that can be verified without reading it: otherwise each wrong header would cost the
   * reading of a document.
   */
  default void requireLength(WarcStream in, long length) throws IOException {}

  /**
   * The chunk of the next record, after the stream of this chunk gave a record or its end.
   *
   * @param ended whether the stream gave its end
   * @return the same chunk if its stream may have more records; {@link #NONE} at the end of the
   *     file
   */
  long after(long chunk, boolean ended) throws IOException;

  /** The chunk of the next record, after the stream of this chunk failed. */
  long afterFailure(long chunk) throws IOException;

  /**
   * The first chunk of a slice.
   *
   * <p>Bytes that look like a chunk may be part of a record, whose page is a web archive itself. So
   * more chunks must follow it without a gap.
   *
   * @param from offset from which on the chunk may begin
   * @param before offset before which the chunk must begin
   */
  long first(long from, long before) throws IOException;

  /** Whether a slice may begin with this chunk: whether {@link #first} from its offset gives it. */
  boolean startsSlice(long chunk) throws IOException;
}
