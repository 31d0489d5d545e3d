package org.wenmai.dedup;

import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Consumer;

/**
 * Rows of a partition pushed through a consumer that holds no more than it must.
 *
 * @param <I> what the consumer takes
 * @param <O> what it makes of them
 */
public final class StreamedRows<I, O> implements Iterator<O> {
  private final Iterator<I> in;
  private final Deque<O> out;
  private final Consumer<I> each;
  private final Runnable end;
  private boolean ended;

  /**
   * Creates the stream.
   *
   * @param out where {@code each} and {@code end} put what they make
   * @param each takes the rows in order
   * @param end called once after the last row
   */
  public StreamedRows(Iterator<I> in, Deque<O> out, Consumer<I> each, Runnable end) {
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
  public O next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return out.removeFirst();
  }
}
