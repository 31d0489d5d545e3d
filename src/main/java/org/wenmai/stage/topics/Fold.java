package org.wenmai.stage.topics;

import java.io.Serializable;

/**
 * Something that is summed up over documents in any order and in parts: what comes out must not
 * depend on either. Mutable; one thread at a time.
 */
interface Fold<F extends Fold<F>> extends Serializable {
  /** Adds a document. */
  void add(Document document);

  /** Adds what another one has summed up. */
  void addAll(F other);
}
