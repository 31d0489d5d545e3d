package org.wenmai.run.table;

import java.util.Map;

/**
 * What one pass over a dataset did.
 *
 * @param rowsIn rows that the tasks were given
 * @param written what they wrote, by table
 */
public record Pass(long rowsIn, Map<String, Written> written) {
  public Pass {
    written = Map.copyOf(written);
  }

  /** What was written of a table; nothing if the pass did not write it. */
  public Written of(String table) {
    return written.getOrDefault(table, Written.NOTHING);
  }
}
