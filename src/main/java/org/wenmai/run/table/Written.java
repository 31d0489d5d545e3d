package org.wenmai.run.table;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was written of one table, counted where it was written.
 *
 * @param rows number of rows
 * @param hash of all rows
 * @param reasons rows of the table {@code rejected} by "stage reason"; empty for every other table
 */
public record Written(long rows, ContentHash hash, Map<String, Long> reasons)
    implements Serializable {
  /** Nothing. */
  public static final Written NOTHING = new Written(0, ContentHash.EMPTY, Map.of());

  public Written {
    reasons = Map.copyOf(reasons);
  }

  /** Both together. */
  public Written plus(Written other) {
    Map<String, Long> sum = new TreeMap<>(reasons);
    other.reasons.forEach((reason, count) -> sum.merge(reason, count, Long::sum));
    return new Written(rows + other.rows, hash.plus(other.hash), sum);
  }
}
