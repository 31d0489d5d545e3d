package org.wenmai.topics.corpus;

import java.io.Serializable;

/**
 * Something that is summed up over documents in any order and in parts: what comes out must not
 * depend on either. Mutable; one thread at a time.
 */
public interface Aggregator<F extends Aggregator<F>> extends Serializable {
  /** Adds a document. */
  void add(TopicDocument document);

  /** Adds what another one has summed up. */
  void addAll(F other);
}
