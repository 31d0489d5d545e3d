package org.wenmai.source.record;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the records of one slice, one after the other. */
public interface RecordReader extends Closeable {
  /**
   * The next record, kept or rejected; null at the end.
   *
   * @throws IOException if the rest cannot be read; the kind of exception tells the reason
   */
  @Nullable RawRecord read() throws IOException;

  /** Where it stands, for the record that could not be read: empty, or # and a number. */
  String place();
}
