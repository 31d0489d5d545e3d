package org.wenmai.source.format.json;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Splits a stream into the bytes of its records. */
interface RecordSplitter {
  /** Offset of the next byte. */
  long offset();

  /** The next record; of one that is too long only the beginning. Null at the end. */
  @Nullable RecordBytes next() throws IOException;
}
