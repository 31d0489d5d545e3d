package org.wenmai.text.trie;

import java.util.Arrays;
import org.wenmai.hash.SplitMix64;

/**
 * A map from words to positive numbers that grows: for a few thousand words that are known at run
 * time only. {@link DoubleArrayTrie} has the same methods for looking up and is faster, but takes
 * its words all at once.
 *
 * <p>The edges are in one open hash table of longs, by parent and character. Not thread-safe while
 * words are added; after that any number of threads may look up.
 */
public final class DynamicTrie {
  /** The node of the empty prefix. */
  public static final int ROOT = 0;

  /** No node: the prefix of no word. */
  public static final int NONE = -1;

  /** Bits of an edge that hold the child; the parent and the character are above them. */
  private static final int NODE_BITS = 24;

  private static final int NODE_MASK = (1 << NODE_BITS) - 1;

  /** By character, whether a word begins with it. */
  private final long[] firstCharacters = new long[(Character.MAX_VALUE + 1) / Long.SIZE];

  private long[] edges = new long[64];

  /** By node; 0 where no word ends. */
  private int[] numbers = new int[32];

  private int nodes = 1;

  /** Whether it has no words. */
  public boolean isEmpty() {
    return nodes == 1;
  }

  /**
   * Adds a word, or changes its number.
   *
   * @param word not empty
   * @param number 1 or more
   */
  public void put(String word, int number) {
    firstCharacters[word.charAt(0) >> 6] |= 1L << word.charAt(0);
    int node = ROOT;
    for (int i = 0; i < word.length(); i++) {
      node = childOf(node, word.charAt(i));
    }
    numbers[node] = number;
  }

  /** Whether some word begins with {@code c}; cheaper than a step. */
  public boolean hasWordFrom(char c) {
    return (firstCharacters[c >> 6] & (1L << c)) != 0;
  }

  /** The node that {@code c} leads to, or {@link #NONE}; from there every step leads to none. */
  public int step(int node, char c) {
    if (node == NONE || (node == ROOT && !hasWordFrom(c))) {
      return NONE;
    }
    long edge = edges[slot(key(node, c))];
    return edge == 0 ? NONE : (int) edge & NODE_MASK;
  }

  /** The number of the word that ends at this node; 0 where none does. */
  public int number(int node) {
    return node == NONE ? 0 : numbers[node];
  }

  private int childOf(int node, char c) {
    int known = step(node, c);
    return known == NONE ? newChild(node, c) : known;
  }

  private int newChild(int node, char c) {
    if (nodes == NODE_MASK) {
      throw new IllegalStateException("More than " + nodes + " nodes do not fit.");
    }
    int child = nodes++;
    if (child == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * child);
    }
    if (2 * nodes > edges.length) {
      growTable();
    }
    insert(key(node, c) << NODE_BITS | child);
    return child;
  }

  private void growTable() {
    long[] old = edges;
    edges = new long[2 * old.length];
    for (long edge : old) {
      if (edge != 0) {
        insert(edge);
      }
    }
  }

  private void insert(long edge) {
    edges[slot(edge >>> NODE_BITS)] = edge;
  }

  private static long key(int node, char c) {
    return ((long) node << Character.SIZE) | c;
  }

  /** The slot of the edge with this key, or the free one where it would go. */
  private int slot(long key) {
    int mask = edges.length - 1;
    int slot = (int) ((key * SplitMix64.GOLDEN_GAMMA) >>> 40) & mask;
    while (edges[slot] != 0 && edges[slot] >>> NODE_BITS != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
