package org.wenmai.source.format.json;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Gives the pieces of a text file that hold a record each, one after the other. */
public interface RecordSplitter {
  /** Offset of the next byte. */
  long offset();

  /** The next piece; null at the end. */
  LineSplitter.@Nullable Line next() throws IOException;
}
