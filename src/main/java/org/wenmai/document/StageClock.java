package org.wenmai.document;

import java.io.Serializable;

/** Adds up how long the stages take. Thread-safe. */
@FunctionalInterface
public interface StageClock extends Serializable {
  /** Measures nothing. */
  StageClock NONE = (stage, nanos) -> {};

  /** Adds the time that a stage took for one document. */
  void add(String stage, long nanos);
}
