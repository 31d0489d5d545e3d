package org.wenmai.warehouse.table;

import java.util.Map;

/**
 * What one pass over a dataset did.
 *
 * @param rowsIn rows that the tasks were given
 * @param written what they wrote, by table
 */
public record WriteResult(long rowsIn, Map<String, WrittenTable> written) {
  public WriteResult {
    written = Map.copyOf(written);
  }

  /** What was written of a table; nothing if the pass did not write it. */
  public WrittenTable of(String table) {
    return written.getOrDefault(table, WrittenTable.NOTHING);
  }
}
