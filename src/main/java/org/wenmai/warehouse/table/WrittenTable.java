package org.wenmai.warehouse.table;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was written of one table.
 *
 * @param rows number of rows
 * @param hash of all rows
 * @param tallies rows by the values of the tallied columns, joined by a space; a null is "-"
 * @param files in which they are, by name; for one content there are many ways to cut it into files
 */
public record WrittenTable(
    long rows, ContentHash hash, Map<String, Long> tallies, List<DataFile> files)
    implements Serializable {
  /** No rows. */
  public static final WrittenTable NOTHING =
      new WrittenTable(0, ContentHash.EMPTY, Map.of(), List.of());

  public WrittenTable {
    tallies = Map.copyOf(tallies);
    files = List.copyOf(files);
  }

  WrittenTable in(List<DataFile> where) {
    return new WrittenTable(rows, hash, tallies, where);
  }

  /** Both together, without files. */
  WrittenTable plus(WrittenTable other) {
    Map<String, Long> sum = new TreeMap<>(tallies);
    other.tallies.forEach((values, count) -> sum.merge(values, count, Long::sum));
    return new WrittenTable(rows + other.rows, hash.plus(other.hash), sum, List.of());
  }
}
