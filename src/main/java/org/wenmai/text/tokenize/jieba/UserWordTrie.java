package org.wenmai.text.tokenize.jieba;

import java.util.Arrays;
import org.wenmai.hash.SplitMix64;

/**
 * A few thousand words as a tree of characters, in one open hash table of longs that grows. For one
 * thread while words are added, immutable after that.
 */
public final class UserWordTrie {
  public static final int ROOT = 0;
  public static final int NONE = -1;

  /** Bits of an edge that hold the child; the parent and the character are above them. */
  private static final int NODE_BITS = 24;

  private static final int NODE_MASK = (1 << NODE_BITS) - 1;

  /** By character, whether a word begins with it. */
  private final long[] firsts = new long[(Character.MAX_VALUE + 1) / Long.SIZE];

  private long[] edges = new long[64];

  /** By node; not a number where no word ends. */
  private double[] weights = new double[32];

  private int nodes = 1;

  UserWordTrie() {
    weights[ROOT] = Double.NaN;
  }

  public boolean isEmpty() {
    return nodes == 1;
  }

  /** Whether some word begins with {@code c}. */
  public boolean begins(char c) {
    return (firsts[c >> 6] & (1L << c)) != 0;
  }

  /** The node that {@code c} leads to, or {@link #NONE}; nothing leads on from there. */
  public int step(int node, char c) {
    if (node == NONE || (node == ROOT && !begins(c))) {
      return NONE;
    }
    long edge = edges[slot(key(node, c))];
    return edge == 0 ? NONE : (int) edge & NODE_MASK;
  }

  /** What was added with the word that ends here; not a number where none does. */
  public double weight(int node) {
    return node == NONE ? Double.NaN : weights[node];
  }

  /** Adds a word, or changes its weight; returns the node where it ends. */
  int add(String word, double weight) {
    firsts[word.charAt(0) >> 6] |= 1L << word.charAt(0);
    int node = ROOT;
    for (int i = 0; i < word.length(); i++) {
      node = grow(node, word.charAt(i));
    }
    weights[node] = weight;
    return node;
  }

  private int grow(int node, char c) {
    int known = step(node, c);
    if (known != NONE) {
      return known;
    }
    if (nodes == NODE_MASK) {
      throw new IllegalStateException("More than " + nodes + " nodes do not fit.");
    }
    int child = nodes++;
    if (child == weights.length) {
      weights = Arrays.copyOf(weights, 2 * child);
    }
    weights[child] = Double.NaN;
    if (2 * nodes > edges.length) {
      widen();
    }
    put(key(node, c) << NODE_BITS | child);
    return child;
  }

  private void widen() {
    long[] old = edges;
    edges = new long[2 * old.length];
    for (long edge : old) {
      if (edge != 0) {
        put(edge);
      }
    }
  }

  private void put(long edge) {
    edges[slot(edge >>> NODE_BITS)] = edge;
  }

  private static long key(int node, char c) {
    return ((long) node << Character.SIZE) | c;
  }

  /** Where the edge of this key lies, or the free place for it. */
  private int slot(long key) {
    int mask = edges.length - 1;
    int slot = (int) ((key * SplitMix64.GOLDEN_GAMMA) >>> 40) & mask;
    while (edges[slot] != 0 && edges[slot] >>> NODE_BITS != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
