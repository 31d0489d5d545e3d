package org.wenmai.accuracy;

/** An item with what is right about it. */
interface Labelled {
  String id();

  /** What items of one origin share: they are always in the same half. */
  default String origin() {
    return id();
  }
}
