package org.wenmai.text.tokenize.bigram;

import java.nio.ByteBuffer;
import org.wenmai.hash.SplitMix64;
import org.wenmai.text.trie.DoubleArrayTrie;

/**
 * HanLP's core dictionary: words, their frequencies, and the frequencies of word pairs.
 *
 * <p>Costs are negative natural logarithms of probabilities in units of 1/1024, as ints, so that
 * sums are exact and the same on every machine. The probability of a word after another is
 * interpolated as in HanLP: from the bigram, the unigram, and a small constant for what was never
 * seen. Immutable, about 13 MB.
 */
public final class BigramDictionary {
  /** Not a word of the dictionary. */
  public static final int NONE = -1;

  /** Units of cost per nat. */
  public static final int SCALE = 1024;

  /** Weight of the unigram in the interpolation, as in HanLP. */
  private static final double UNIGRAM_WEIGHT = 0.1;

  /** Probability of what was never seen, as in HanLP. */
  private static final double UNSEEN = 1e-5;

  private static final int WORD_BITS = 17;
  private static final int COST_BITS = 16;
  private static final int COST_MASK = (1 << COST_BITS) - 1;
  private static final int TABLE_BITS = 20;

  private final DoubleArrayTrie trie;

  /** By word; the last one is for unknown words. */
  private final int[] counts;

  /** By word, the cost after a word that it was never seen to follow. */
  private final int[] costs;

  private final double total;

  /** An open hash table with the two words of a pair and its cost in one long. */
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

  /** The dictionary of the HanLP jar; loaded on first use. */
  public static BigramDictionary shared() {
    return Holder.SHARED;
  }

  /** The cost of a probability. */
  static int cost(double probability) {
    return (int) StrictMath.round(-StrictMath.log(probability) * SCALE);
  }

  /** The words as a trie. */
  public DoubleArrayTrie trie() {
    return trie;
  }

  /** The word that ends at a node of the trie; {@link #NONE} where none does. */
  public int word(int node) {
    return trie.number(node) - 1;
  }

  /** The number of a word; {@link #NONE} if the dictionary does not have it. */
  int word(String word) {
    return trie.number(word) - 1;
  }

  /** The word that stands for all unknown words. */
  int unknown() {
    return counts.length - 1;
  }

  /** The relative frequency of a word. */
  public double frequency(int word) {
    return counts[word] / total;
  }

  /** How often a word occurs in HanLP's corpus of 25 million words. */
  int count(int word) {
    return counts[word];
  }

  /** The cost of a word of this relative frequency after one that it was never seen to follow. */
  static int wordCost(double frequency) {
    return cost((1 - UNIGRAM_WEIGHT) * UNSEEN + UNIGRAM_WEIGHT * frequency);
  }

  /** The cost of a word after one that it was never seen to follow. */
  int cost(int word) {
    return costs[word];
  }

  /** The cost of {@code right} after {@code left}. */
  public int cost(int left, int right) {
    long key = ((long) left << WORD_BITS) | right;
    for (int slot = slot(key); ; slot = (slot + 1) & (pairs.length - 1)) {
      long pair = pairs[slot];
      // An empty slot. Stored costs are at least 1, so no pair is 0.
      if (pair == 0) {
        return costs[right];
      }
      if (pair >>> COST_BITS == key) {
        return (int) pair & COST_MASK;
      }
    }
  }

  /**
   * Reads for each word its count and the number of its parts of speech, and skips the number and
   * count of each of these.
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
   * @param table by word, the index of its first pair; then for each pair its second word and count
   */
  private void readPairs(int[][] table) {
    int[] starts = table[0];
    int[] followers = table[1];
    if (starts.length != counts.length || counts.length > 1 << WORD_BITS) {
      throw new IllegalStateException(
          "HanLP's table of pairs has "
              + (starts.length - 1)
              + " words, its dictionary has "
              + unknown());
    }
    for (int left = 0; left < unknown(); left++) {
      for (int pair = starts[left]; pair < starts[left + 1]; pair++) {
        put(left, followers[2 * pair], followers[2 * pair + 1]);
      }
    }
  }

  private void put(int left, int right, int count) {
    double bigram = (1 - UNSEEN) * count / (counts[left] + 1) + UNSEEN;
    int cost = cost((1 - UNIGRAM_WEIGHT) * bigram + UNIGRAM_WEIGHT * counts[right] / total);
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
