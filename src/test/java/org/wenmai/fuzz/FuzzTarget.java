package org.wenmai.fuzz;

/** Something that hostile bytes reach, with what must hold whatever they are. */
@FunctionalInterface
public interface FuzzTarget {
  /**
   * Feeds it with bytes.
   *
   * @throws AssertionError if a promise is broken
   * @throws Exception if it throws what it does not document
   */
  void accept(byte[] bytes) throws Exception;
}
