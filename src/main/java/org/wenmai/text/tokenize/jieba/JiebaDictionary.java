package org.wenmai.text.tokenize.jieba;

import java.util.Arrays;
import org.wenmai.text.trie.DoubleArrayTrie;

/**
 * jieba's dictionary as a trie with the weights of its words: natural logarithms of relative
 * frequencies, as in jieba. Immutable.
 */
public final class JiebaDictionary {
  /** The node of the empty prefix. */
  public static final int ROOT = DoubleArrayTrie.ROOT;

  /** No node: the prefix of no word. */
  public static final int NONE = DoubleArrayTrie.NONE;

  /** By word, the index of its weight. */
  private final DoubleArrayTrie trie;

  /** The first, for no word, is not a number. */
  private final double[] weights;

  private final double leastWeight;
  private final double total;

  JiebaDictionary(DoubleArrayTrie trie, double[] weights, double leastWeight, double total) {
    this.trie = trie;
    this.weights = weights;
    this.leastWeight = leastWeight;
    this.total = total;
  }

  /** The dictionary of jieba-analysis; loaded on first use. */
  public static JiebaDictionary shared() {
    return Holder.SHARED;
  }

  /**
   * The child of a node for {@code c}; {@link #NONE} if there is none or the node is {@link #NONE}.
   */
  public int step(int node, char c) {
    return trie.step(node, c);
  }

  /** Log frequency of the word that ends at this node; not a number where none does. */
  public double weight(int node) {
    return weights[trie.number(node)];
  }

  /** By node, the log frequency of the most frequent word that begins with its prefix. */
  public float[] bestAhead() {
    int[] parents = trie.parents();
    float[] best = new float[parents.length];
    Arrays.fill(best, Float.NEGATIVE_INFINITY);
    for (int node = 1; node < best.length; node++) {
      double weight = weight(node);
      // Stops at the first ancestor with at least this weight, since all above it have it too.
      for (int i = node; i != ROOT && best[i] < (float) weight; i = parents[i]) {
        best[i] = (float) weight;
      }
    }
    return best;
  }

  /** Log frequency of the rarest word, which is also used for characters that are not words. */
  public double leastWeight() {
    return leastWeight;
  }

  /** Number of words in the corpus that the frequencies were counted in. */
  double total() {
    return total;
  }

  DoubleArrayTrie trie() {
    return trie;
  }

  double[] weights() {
    return weights;
  }

  /** Whether the dictionary has a word. */
  public boolean contains(String word) {
    return trie.number(word) > 0;
  }

  /** Log frequency of a word; not a number if the dictionary does not have it. */
  public double weight(String word) {
    return weights[trie.number(word)];
  }

  /** Whether a word is in the dictionary with at least this frequency. */
  public boolean contains(String word, int frequency) {
    return weight(word) >= StrictMath.log(frequency / total);
  }

  private static final class Holder {
    static final JiebaDictionary SHARED = JiebaBinaryFiles.dictionary();
  }
}
