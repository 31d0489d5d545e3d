package org.wenmai.report.aggregate;

import java.io.Serializable;

/**
 * What is known of many rows; its size is bounded, whatever the size of the corpus. Rows may be
 * added and aggregates merged in any order. Not thread-safe.
 *
 * @param <T> the rows
 * @param <A> the aggregate itself
 */
public interface Aggregate<T, A extends Aggregate<T, A>> extends Serializable {
  /** Takes in one row. */
  void add(T row);

  /** Takes in what another aggregate has seen. */
  void merge(A other);
}
