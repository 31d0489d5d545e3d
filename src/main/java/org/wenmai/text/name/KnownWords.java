package org.wenmai.text.name;

import org.wenmai.text.tokenize.jieba.JiebaDictionary;

/** What the dictionary says of a word. Pure functions. */
public final class KnownWords {
  private KnownWords() {}

  /** Whether it is a word of the dictionary. */
  public static boolean has(String word) {
    return !Double.isNaN(weight(word));
  }

  /** Natural logarithm of its share of all words; not a number where it is none. */
  static double weight(String word) {
    JiebaDictionary dictionary = JiebaDictionary.shared();
    int node = JiebaDictionary.ROOT;
    for (int i = 0; i < word.length() && node != JiebaDictionary.NONE; i++) {
      node = dictionary.step(node, word.charAt(i));
    }
    boolean none = node == JiebaDictionary.ROOT || node == JiebaDictionary.NONE;
    return none ? Double.NaN : dictionary.weight(node);
  }
}
