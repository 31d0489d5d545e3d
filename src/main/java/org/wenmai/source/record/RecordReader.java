package org.wenmai.source.record;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the records of one slice in order. */
public interface RecordReader extends Closeable {
  /**
   * The next record, kept or rejected; null at the end.
   *
   * @throws IOException if the rest cannot be read; its type gives the reason of the rejection
   */
  @Nullable RawRecord read() throws IOException;

  /**
   * The fragment for what could not be read: empty, or # and a position; a + after it means what
   * follows that position.
   */
  String fragment();
}
