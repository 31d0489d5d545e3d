package org.wenmai.source.plan;

import java.io.Serializable;

/**
 * A part of a file that one task reads.
 *
 * @param start first byte on disk
 * @param end byte after the last one; records that start before it belong to the slice
 */
public record FileSlice(InputFile file, long start, long end) implements Serializable {
  /** Whether it begins the file, and so reports what is wrong with the file as a whole. */
  public boolean isFirst() {
    return start == 0;
  }

  public boolean isWholeFile() {
    return start == 0 && end >= file.length();
  }
}
