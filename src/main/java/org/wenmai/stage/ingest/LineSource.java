package org.wenmai.stage.ingest;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Gives the pieces of a text file that hold a record each, one after the other. */
interface LineSource {
  /** Offset of the next byte. */
  long offset();

  /** The next piece; null at the end. */
  LineReader.@Nullable Line next() throws IOException;
}
