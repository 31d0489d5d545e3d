package org.wenmai.dedup.families.model;

import java.util.HashMap;
import java.util.Map;

/**
 * Sets that grow together (union-find with path halving). An element that was never joined is a set
 * of its own. Which element is the root depends on the order of joining; the sets do not.
 */
public final class DisjointSets<T> {
  private final Map<T, T> parents = new HashMap<>();

  /** The element that stands for the set of this one. */
  public T root(T element) {
    T node = element;
    T parent = parents.getOrDefault(node, node);
    while (!parent.equals(node)) {
      T above = parents.getOrDefault(parent, parent);
      parents.put(node, above);
      node = above;
      parent = parents.getOrDefault(node, node);
    }
    return node;
  }

  /** Makes the sets of two elements one. */
  public void join(T x, T y) {
    parents.put(root(x), root(y));
  }
}
