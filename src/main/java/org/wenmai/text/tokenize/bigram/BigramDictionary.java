package org.wenmai.text.tokenize.bigram;

import java.nio.ByteBuffer;
import org.wenmai.hash.SplitMix64;
import org.wenmai.text.trie.DoubleArrayTrie;

/**
 * HanLP's core dictionary: words, how frequent each is, and how often one follows another.
 *
 * <p>Costs are negative natural logarithms of probabilities in units of 1/1024, as ints: sums of
 * them are exact and the same on every machine. The probability of a word after another mixes three
 * shares, as HanLP does: how often it follows that word, how frequent it is, and a little for what
 * was never seen. Immutable, about 13 MB.
 */
final class BigramDictionary {
  /** No such word. */
  static final int NONE = -1;

  /** Costs per nat. */
  static final int SCALE = 1024;

  /** The share of a word's own frequency, and of what was never seen; both are HanLP's. */
  private static final double OWN = 0.1;

  private static final double UNSEEN = 1e-5;

  private static final int WORD_BITS = 17;
  private static final int COST_BITS = 16;
  private static final int COST_MASK = (1 << COST_BITS) - 1;
  private static final int TABLE_BITS = 20;

  private final DoubleArrayTrie trie;

  /** By word; the last one is the word that no dictionary has. */
  private final int[] counts;

  private final int[] costs;
  private final double total;

  /** An open hash table: the two words of a pair and its cost in one long. */
  private final long[] pairs = new long[1 << TABLE_BITS];

  private BigramDictionary() {
    ByteBuffer in = BigramTables.table("CoreNatureDictionary.mini.txt.bin");
    counts = new int[in.getInt() + 1];
    readCounts(in);
    trie = BigramTables.trie(in);
    total = sum(counts);
    costs = new int[counts.length];
    for (int word = 0; word < costs.length; word++) {
      costs[word] = wordCost(counts[word] / total);
    }
    readPairs(
        BigramTables.arrays(BigramTables.table("CoreNatureDictionary.ngram.mini.txt.table.bin")));
  }

  /** The dictionary that the dependency carries; loaded by the first caller. */
  static BigramDictionary shared() {
    return Holder.SHARED;
  }

  /** The cost of a probability. */
  static int cost(double probability) {
    return (int) StrictMath.round(-StrictMath.log(probability) * SCALE);
  }

  /** The words as a trie. */
  DoubleArrayTrie trie() {
    return trie;
  }

  /** The word that ends at a node of the trie, or {@link #NONE}. */
  int word(int node) {
    return trie.number(node) - 1;
  }

  /** What the other methods take for a word; {@link #NONE} if it is none. */
  int word(String word) {
    return trie.number(word) - 1;
  }

  /** The word that stands for all that the dictionary has not. */
  int unknown() {
    return counts.length - 1;
  }

  /** How often a word occurs among 25 million. */
  int count(int word) {
    return counts[word];
  }

  /** What a word of this relative frequency costs after one that it was never seen to follow. */
  static int wordCost(double frequency) {
    return cost((1 - OWN) * UNSEEN + OWN * frequency);
  }

  /** What a word costs after one that it was never seen to follow. */
  int cost(int word) {
    return costs[word];
  }

  /** What it costs that {@code right} follows {@code left}. */
  int cost(int left, int right) {
    long key = ((long) left << WORD_BITS) | right;
    for (int slot = slot(key); ; slot = (slot + 1) & (pairs.length - 1)) {
      long pair = pairs[slot];
      // An empty slot looks like the pair of the words 0 and 0.
      if (pair == 0) {
        return costs[right];
      }
      if (pair >>> COST_BITS == key) {
        return (int) pair & COST_MASK;
      }
    }
  }

  /**
   * Of each word: its count, the number of its parts of speech, and of each its number and count.
   */
  private void readCounts(ByteBuffer in) {
    for (int word = 0; word < unknown(); word++) {
      counts[word] = in.getInt();
      int parts = in.getInt();
      in.position(in.position() + 2 * Integer.BYTES * parts);
    }
    counts[unknown()] = 1;
  }

  private static double sum(int[] counts) {
    long sum = 0;
    for (int count : counts) {
      sum += count;
    }
    return sum;
  }

  /**
   * Fills the hash table.
   *
   * @param table by word, where its pairs begin; then of each pair its second word and its count
   */
  private void readPairs(int[][] table) {
    int[] starts = table[0];
    int[] followers = table[1];
    if (starts.length != counts.length || counts.length > 1 << WORD_BITS) {
      throw new IllegalStateException(
          "HanLP's pairs are of "
              + (starts.length - 1)
              + " words, its dictionary has "
              + unknown());
    }
    for (int left = 0; left < unknown(); left++) {
      for (int at = starts[left]; at < starts[left + 1]; at++) {
        put(left, followers[2 * at], followers[2 * at + 1]);
      }
    }
  }

  private void put(int left, int right, int count) {
    double follows = (1 - UNSEEN) * count / (counts[left] + 1) + UNSEEN;
    int cost = cost((1 - OWN) * follows + OWN * counts[right] / total);
    long key = ((long) left << WORD_BITS) | right;
    int slot = slot(key);
    while (pairs[slot] != 0) {
      slot = (slot + 1) & (pairs.length - 1);
    }
    pairs[slot] = (key << COST_BITS) | Math.max(1, Math.min(COST_MASK, cost));
  }

  private static int slot(long key) {
    return (int) ((key * SplitMix64.GOLDEN_GAMMA) >>> (Long.SIZE - TABLE_BITS));
  }

  private static final class Holder {
    static final BigramDictionary SHARED = new BigramDictionary();
  }
}
