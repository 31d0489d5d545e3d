package org.wenmai.topics.corpus;

import java.io.Serializable;

/**
 * An aggregate over documents. Its result must not depend on the order of documents or on how they
 * are partitioned. Mutable, not thread-safe.
 */
public interface Aggregator<A extends Aggregator<A>> extends Serializable {
  /** Adds a document. */
  void add(TopicDocument document);

  /** Adds all documents of another aggregate. */
  void addAll(A other);
}
