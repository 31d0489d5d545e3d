package org.wenmai.source.plan;

import java.io.Serializable;

/**
 * A range of bytes of a file, read by one task.
 *
 * @param start first byte on disk
 * @param end byte after the last one; records that start before it belong to the slice
 */
public record FileSlice(InputFile file, long start, long end) implements Serializable {
  /** Whether it is the first slice of the file, which reports what is wrong with the whole file. */
  public boolean isFirst() {
    return start == 0;
  }

  public boolean isWholeFile() {
    return start == 0 && end >= file.length();
  }
}
