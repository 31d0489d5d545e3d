package org.wenmai.warehouse.table;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was written of one table.
 *
 * @param rows number of rows
 * @param hash of all rows
 * @param tallies rows by the values of the tallied columns, joined by a space; a null is "-"
 */
public record WrittenTable(long rows, ContentHash hash, Map<String, Long> tallies)
    implements Serializable {
  /** No rows. */
  public static final WrittenTable NOTHING = new WrittenTable(0, ContentHash.EMPTY, Map.of());

  public WrittenTable {
    tallies = Map.copyOf(tallies);
  }

  /** Both together. */
  WrittenTable plus(WrittenTable other) {
    Map<String, Long> sum = new TreeMap<>(tallies);
    other.tallies.forEach((values, count) -> sum.merge(values, count, Long::sum));
    return new WrittenTable(rows + other.rows, hash.plus(other.hash), sum);
  }
}
