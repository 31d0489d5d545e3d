package org.wenmai.text.repair.misaligned;

import org.wenmai.text.tokenize.bigram.BigramDictionary;
import org.wenmai.text.trie.DoubleArrayTrie;

/**
 * How much likelier a Chinese word is after the word before it than anywhere, by the word pairs of
 * HanLP's dictionary: weighted pointwise mutual information, in nats. Immutable.
 */
final class WordPairModel {
  /** No word, or none that the dictionary has. */
  static final int UNKNOWN = BigramDictionary.NONE;

  /** The node of the empty prefix. */
  static final int ROOT = DoubleArrayTrie.ROOT;

  /**
   * Weight of the information. It was counted in other texts than the frequencies that it is added
   * to; with a weight of 1 frequent pairs win over what the bytes say.
   */
  private static final double WEIGHT = 0.4;

  private final BigramDictionary dictionary = BigramDictionary.shared();

  private WordPairModel() {}

  /** The shared instance; loaded lazily, because hardly any text needs it. */
  static WordPairModel shared() {
    return Holder.SHARED;
  }

  /** The child of a node; {@link DoubleArrayTrie#NONE} if there is none. */
  int child(int node, char simplified) {
    return dictionary.trie().step(node, simplified);
  }

  /** The word that ends at a node. */
  int word(int node) {
    return node == DoubleArrayTrie.NONE ? UNKNOWN : dictionary.word(node);
  }

  /** The information that the left word gives of the right one; 0 where it makes it no likelier. */
  double information(int left, int right) {
    if (left == UNKNOWN || right == UNKNOWN) {
      return 0;
    }
    double after = -dictionary.cost(left, right) / (double) BigramDictionary.SCALE;
    return WEIGHT * Math.max(0, after - StrictMath.log(dictionary.frequency(right)));
  }

  private static final class Holder {
    static final WordPairModel SHARED = new WordPairModel();
  }
}
