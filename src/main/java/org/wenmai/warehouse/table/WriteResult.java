package org.wenmai.warehouse.table;

import java.util.Map;

/**
 * The result of one pass over a dataset.
 *
 * @param rowsIn rows of the dataset
 * @param written what was written, by table
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
