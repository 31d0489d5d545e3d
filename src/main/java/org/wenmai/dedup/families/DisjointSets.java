package org.wenmai.dedup.families;

import java.util.HashMap;
import java.util.Map;

/**
 * Sets that grow together (union-find with path halving). An element that was never joined is a set
 * of its own. Which element is the root depends on the order of joining; the sets do not.
 */
final class DisjointSets<T> {
  private final Map<T, T> parents = new HashMap<>();

  /** The element that stands for the set of this one. */
  T root(T element) {
    T at = element;
    T parent = parents.getOrDefault(at, at);
    while (!parent.equals(at)) {
      T above = parents.getOrDefault(parent, parent);
      parents.put(at, above);
      at = above;
      parent = parents.getOrDefault(at, at);
    }
    return at;
  }

  /** Makes the sets of two elements one. */
  void join(T x, T y) {
    parents.put(root(x), root(y));
  }
}
