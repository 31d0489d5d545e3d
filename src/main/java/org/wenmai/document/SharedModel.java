package org.wenmai.document;

import java.io.Serializable;

/**
 * Something large that was learned or read before the pass, and that each executor holds once: a
 * Spark broadcast, or the value itself where there is no cluster.
 *
 * @param <T> immutable, thread-safe
 */
@FunctionalInterface
public interface SharedModel<T> extends Serializable {
  /** The model. */
  T value();
}
