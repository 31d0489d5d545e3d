package org.wenmai.source.format.csv;

import java.util.Arrays;

/** Where the cells of a record are in a window. Reused from record to record. */
final class RecordLayout {
  /** How the record ended. */
  enum End {
    /** As it should. */
    WELL_FORMED,
    /** Something stands between a closing quote and the end of its cell. */
    TEXT_AFTER_QUOTE,
    /** A quote is open at the end of the file, or as far as one looked. */
    OPEN_QUOTE,
    /** It is longer than the window may be. */
    TOO_LONG
  }

  int[] starts = new int[16];
  int[] ends = new int[16];
  boolean[] quoted = new boolean[16];
  int count;

  /** Behind the line end of the record; where it is malformed, how far it was read. */
  int next;

  /** Whether a line end ended it. */
  boolean terminated;

  End end = End.WELL_FORMED;

  void clear() {
    count = 0;
    next = 0;
    terminated = false;
    end = End.WELL_FORMED;
  }

  void add(int from, int to, boolean isQuoted) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
      quoted = Arrays.copyOf(quoted, 2 * count);
    }
    starts[count] = from;
    ends[count] = to;
    quoted[count++] = isQuoted;
  }

  boolean isWellFormed() {
    return end == End.WELL_FORMED;
  }
}
