package org.wenmai.text.tokenize.jieba;

import java.util.Arrays;
import org.wenmai.text.trie.DoubleArrayTrie;

/**
 * jieba's dictionary as a tree of characters: which words begin here, and how likely each is.
 * Weights are natural logarithms of relative frequencies, as jieba has them. Immutable.
 */
public final class JiebaDictionary {
  /** The node before the first character. */
  public static final int ROOT = DoubleArrayTrie.ROOT;

  /** No such node. */
  public static final int NONE = DoubleArrayTrie.NONE;

  /** Gives each word the place of its weight. */
  private final DoubleArrayTrie trie;

  /** The first is not a number: that of no word. */
  private final double[] weights;

  private final double least;
  private final double total;

  JiebaDictionary(DoubleArrayTrie trie, double[] weights, double least, double total) {
    this.trie = trie;
    this.weights = weights;
    this.least = least;
    this.total = total;
  }

  /** The dictionary that the dependency carries; loaded by the first caller. */
  public static JiebaDictionary shared() {
    return Holder.SHARED;
  }

  /** The node that {@code c} leads to, or {@link #NONE}. */
  public int step(int node, char c) {
    return trie.step(node, c);
  }

  /** Log frequency of the word that ends at this node; not a number where none does, or no node. */
  public double weight(int node) {
    return weights[trie.number(node)];
  }

  /** By node, the log frequency of the most frequent word that ends there or goes on from there. */
  public float[] bestAhead() {
    int[] parents = trie.parents();
    float[] best = new float[parents.length];
    Arrays.fill(best, Float.NEGATIVE_INFINITY);
    for (int node = 1; node < best.length; node++) {
      double weight = weight(node);
      // Up to the first node that has as good a word already, and so have all above it.
      for (int at = node; at != ROOT && best[at] < (float) weight; at = parents[at]) {
        best[at] = (float) weight;
      }
    }
    return best;
  }

  /** Log frequency of the rarest word: that of characters which are no words. */
  public double leastWeight() {
    return least;
  }

  /** How many words the dictionary was counted on. */
  double total() {
    return total;
  }

  DoubleArrayTrie trie() {
    return trie;
  }

  double[] weights() {
    return weights;
  }

  /** Log frequency of a word; not a number if it is none. */
  double weight(String word) {
    return weights[trie.number(word)];
  }

  private static final class Holder {
    static final JiebaDictionary SHARED = JiebaImage.dictionary();
  }
}
