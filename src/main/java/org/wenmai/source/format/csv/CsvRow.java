package org.wenmai.source.format.csv;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record of a CSV file, or what could not be read as one.
 *
 * @param offset of its first byte, or of the empty lines before it
 * @param line that it begins in, from 1
 * @param cells empty where it could not be read
 * @param repaired whether it is not written as its file is
 * @param problem null where it was read
 * @param raw its bytes where it could not be read; empty where there are too many
 * @param length of what could not be read
 */
record CsvRow(
    long offset,
    long line,
    List<Cell> cells,
    boolean repaired,
    @Nullable String problem,
    byte[] raw,
    long length) {

  /**
   * A cell.
   *
   * @param bytes without quotes around it and escapes
   * @param quoted whether quotes were around it
   * @param needsQuotes whether something in it makes them necessary
   */
  record Cell(byte[] bytes, boolean quoted, boolean needsQuotes) {
    /** What databases write for a value that is not there. */
    boolean isNull() {
      return !quoted && bytes.length == 2 && bytes[0] == '\\' && bytes[1] == 'N';
    }

    boolean isEmpty() {
      return bytes.length == 0;
    }
  }

  boolean isTooLong() {
    return problem != null && length > raw.length;
  }
}
