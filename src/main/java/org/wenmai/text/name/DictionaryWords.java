package org.wenmai.text.name;

import org.wenmai.text.tokenize.jieba.JiebaDictionary;

/** Looks words up in jieba's dictionary. Pure functions. */
public final class DictionaryWords {
  private DictionaryWords() {}

  /** Whether the dictionary has a word. */
  public static boolean contains(String word) {
    return !Double.isNaN(weight(word));
  }

  /**
   * The natural logarithm of the relative frequency of a word; not a number if the dictionary does
   * not have it.
   */
  static double weight(String word) {
    JiebaDictionary dictionary = JiebaDictionary.shared();
    int node = JiebaDictionary.ROOT;
    for (int i = 0; i < word.length() && node != JiebaDictionary.NONE; i++) {
      node = dictionary.step(node, word.charAt(i));
    }
    boolean absent = node == JiebaDictionary.ROOT || node == JiebaDictionary.NONE;
    return absent ? Double.NaN : dictionary.weight(node);
  }
}
