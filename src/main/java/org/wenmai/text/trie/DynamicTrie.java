package org.wenmai.text.trie;

import java.util.Arrays;
import org.wenmai.hash.SplitMix64;

/**
 * A mutable map from words to positive numbers, for a few thousand words that are known only at run
 * time. {@link DoubleArrayTrie} is faster and has the same lookup methods, but takes all words at
 * once.
 *
 * <p>The edges are in one open-addressing hash table of longs, keyed by parent and character.
 * Concurrent lookups are safe as long as no word is added.
 */
public final class DynamicTrie {
  /** The root, the node of the empty prefix. */
  public static final int ROOT = 0;

  /** No node, for a prefix of no word. */
  public static final int NONE = -1;

  /** Low bits of an edge, which hold the child; the parent and the character are above them. */
  private static final int NODE_BITS = 24;

  private static final int NODE_MASK = (1 << NODE_BITS) - 1;

  /** By character, whether a word begins with it. */
  private final long[] firstCharacters = new long[(Character.MAX_VALUE + 1) / Long.SIZE];

  private long[] edges = new long[64];

  /** The numbers by node; 0 where no word ends. */
  private int[] numbers = new int[32];

  private int nodes = 1;

  /** Whether the trie has no words. */
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
      node = getOrAddChild(node, word.charAt(i));
    }
    numbers[node] = number;
  }

  /** Whether some word begins with {@code c}; cheaper than a step. */
  public boolean hasWordFrom(char c) {
    return (firstCharacters[c >> 6] & (1L << c)) != 0;
  }

  /**
   * The child of a node for {@code c}; {@link #NONE} if there is none or the node is {@link #NONE}.
   */
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

  private int getOrAddChild(int node, char c) {
    int child = step(node, c);
    return child == NONE ? newChild(node, c) : child;
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
