package org.wenmai.dedup;

import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;

/** Rows of a partition pushed through a consumer that holds no more than it must. */
public final class StreamedRows implements Iterator<Row> {
  private final Iterator<Row> in;
  private final Deque<Row> out;
  private final Consumer<Row> each;
  private final Runnable end;
  private boolean ended;

  /**
   * Creates the flow.
   *
   * @param out where {@code each} and {@code end} put what they make
   * @param each takes the rows in order
   * @param end called once after the last row
   */
  public StreamedRows(Iterator<Row> in, Deque<Row> out, Consumer<Row> each, Runnable end) {
    this.in = in;
    this.out = out;
    this.each = each;
    this.end = end;
  }

  @Override
  public boolean hasNext() {
    while (out.isEmpty() && in.hasNext()) {
      each.accept(in.next());
    }
    if (out.isEmpty() && !ended) {
      ended = true;
      end.run();
    }
    return !out.isEmpty();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return out.removeFirst();
  }
}
