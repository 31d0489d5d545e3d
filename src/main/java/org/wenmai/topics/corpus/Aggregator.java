package org.wenmai.topics.corpus;

import java.io.Serializable;

/**
 * An aggregate over documents. It may be built in any order and in parts; the result must not
 * depend on either. Mutable; one thread at a time.
 */
public interface Aggregator<A extends Aggregator<A>> extends Serializable {
  /** Adds a document. */
  void add(TopicDocument document);

  /** Adds all documents of another aggregate. */
  void addAll(A other);
}
