package org.wenmai.report.aggregate;

import java.io.Serializable;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Rows of corpus size and what can be made of them. A {@link TableScanner} gives them; it decides
 * where the work is done. To be consumed once.
 *
 * <p>Functions, rows and aggregates are sent to Spark's tasks, so all of them are serializable. No
 * result may depend on the order of rows.
 */
public interface Rows<T extends Serializable> {

  /** A function that can be sent to a task. */
  interface RowFunction<T, R> extends Function<T, R>, Serializable {}

  /** A function of two rows that can be sent to a task; commutative and associative. */
  interface Merge<T> extends BinaryOperator<T>, Serializable {}

  /** The rows that each row gives, one after the other. */
  <U extends Serializable> Rows<U> flatMap(RowFunction<T, Stream<U>> mapping);

  /** One row for each key: those of the same key are merged. */
  <K> Rows<T> mergeByKey(RowFunction<T, K> key, Merge<T> merge);

  /**
   * All rows in one aggregate, which comes to the driver.
   *
   * @param empty is changed
   */
  <A extends Aggregate<T, A>> A aggregate(A empty);

  /** All rows, for those of a scan that keeps few. They come to the driver. */
  List<T> toList();
}
