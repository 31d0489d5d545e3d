package org.wenmai.text.repair.misaligned;

import org.wenmai.text.fold.ChineseFolder;
import org.wenmai.text.fold.RegionalWords;
import org.wenmai.text.tokenize.jieba.JiebaDictionary;

/**
 * How likely Chinese wording is: every word by its frequency in jieba's dictionary, Traditional
 * read as Simplified; whatever is not Han by its kind. Natural logarithms, all at most 0.
 * Immutable.
 */
final class UnigramModel {
  /** A character that cannot be known; as likely as a rare one. */
  static final double UNKNOWN = -11.5;

  /** A character that will be guessed, knowing half of it: what a good guess is worth. */
  static final double GUESSED = -6;

  private static final double LETTER = -6;
  private static final double ASCII = -4.5;
  private static final double QUESTION = -8;
  private static final double KANA = -10;
  private static final double SYMBOL = -13;
  private static final double BROKEN = -15;

  /** What the rest of a word is worth that begins so. */
  private static final double REST_OF_A_WORD = 3;

  /**
   * Characters that are rarer than this stand alone less often than jieba's counts say, which come
   * from older writing too.
   */
  private static final double SELDOM_ALONE = -9;

  /** At most so much less. */
  private static final double MUCH_LESS = -2.5;

  /** Below the rarest word: Han characters that the dictionary lacks. */
  private static final double NO_WORD = -2;

  /** Punctuation of Chinese, most frequent first, and how likely each is. */
  private static final String PUNCTUATION = "，。、“”：；？！《》（）「」—…·『』〈〉【】";

  private static final double[] FREQUENCY = {
    -2.6, -3.1, -4.6, -5, -5, -6, -6.5, -6.5, -6.5, -6, -6, -6, -6, -5.5, -5.5, -6.5, -7.5, -7, -8,
    -8, -8, -8, -8, -8
  };

  private final JiebaDictionary dictionary = JiebaDictionary.shared();
  private final char[] simplified = new char[0x10000];
  private final float[] ahead = dictionary.bestAhead();
  private final double[] alone = new double[0x10000];

  private UnigramModel() {
    fold();
    for (int c = 0; c < alone.length; c++) {
      alone[c] = isHan((char) c) ? character(simplified[c]) : other((char) c);
    }
  }

  /** Loaded by the first caller: hardly any text needs it. */
  static UnigramModel shared() {
    return Holder.SHARED;
  }

  private void fold() {
    StringBuilder all = new StringBuilder();
    for (char c = 0x3400; c < 0xA000; c++) {
      all.append(c).append('\n');
    }
    String folded = ChineseFolder.of(RegionalWords.AS_WRITTEN).fold(all.toString()).text();
    for (int i = 0; i < simplified.length; i++) {
      simplified[i] = (char) i;
    }
    int at = 0;
    for (char c = 0x3400; c < 0xA000; c++) {
      int end = folded.indexOf('\n', at);
      simplified[c] = end == at + 1 ? folded.charAt(at) : c;
      at = end + 1;
    }
  }

  private double character(char c) {
    int node = dictionary.step(JiebaDictionary.ROOT, c);
    double weight = node == JiebaDictionary.NONE ? Double.NaN : dictionary.weight(node);
    double found = Double.isNaN(weight) ? dictionary.leastWeight() + NO_WORD : weight;
    return found + Math.max(MUCH_LESS, Math.min(0, found - SELDOM_ALONE));
  }

  private static double other(char c) {
    int at = PUNCTUATION.indexOf(c);
    if (at >= 0) {
      return FREQUENCY[at];
    }
    if (c < 0x80) {
      return c == '?' || c == ';' ? QUESTION : Character.isLetter(c) || c >= '[' ? LETTER : ASCII;
    }
    if (c == 0xFFFD || Character.getType(c) == Character.PRIVATE_USE || c < 0xA0) {
      return BROKEN;
    }
    return c >= 0x3041 && c <= 0x30FF ? KANA : SYMBOL;
  }

  static boolean isHan(char c) {
    return c >= 0x3400 && c <= 0x9FFF;
  }

  static boolean isPunctuation(char c) {
    return c >= 0x80 && PUNCTUATION.indexOf(c) >= 0;
  }

  /** How likely the character is as a word of its own. */
  double alone(char c) {
    return alone[c];
  }

  /** The node of the dictionary that a Han character leads to; {@link JiebaDictionary#NONE}. */
  int step(int node, char c) {
    return isHan(c) ? dictionary.step(node, simplified[c]) : JiebaDictionary.NONE;
  }

  /** How likely the word may become that is not complete at this node; 0 at the root. */
  double ahead(int node) {
    return node == JiebaDictionary.ROOT ? 0 : ahead[node] + REST_OF_A_WORD;
  }

  /** How likely the word is that ends at this node; not a number where none does. */
  double word(int node) {
    return dictionary.weight(node);
  }

  /** Whether a word of the dictionary begins with these two characters. */
  boolean begins(char first, char second) {
    int node = step(JiebaDictionary.ROOT, first);
    return node != JiebaDictionary.NONE && step(node, second) != JiebaDictionary.NONE;
  }

  private static final class Holder {
    static final UnigramModel SHARED = new UnigramModel();
  }
}
