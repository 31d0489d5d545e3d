package org.wenmai.text.repair.misaligned;

import org.wenmai.text.fold.ChineseFolder;
import org.wenmai.text.fold.RegionalWords;
import org.wenmai.text.tokenize.jieba.JiebaDictionary;

/**
 * A unigram language model of Chinese: words by their frequency in jieba's dictionary, with
 * Traditional folded to Simplified; other characters by their class. Scores are natural logarithms
 * of probabilities, at most 0. Immutable.
 */
final class UnigramModel {
  /** Score of an unknown character: that of a rare one. */
  static final double UNKNOWN = -11.5;

  /** Score of a character to be guessed from one of its bytes: that of a good guess. */
  static final double GUESSED = -6;

  private static final double LETTER = -6;
  private static final double ASCII = -4.5;
  private static final double QUESTION = -8;
  private static final double KANA = -10;
  private static final double SYMBOL = -13;
  private static final double BROKEN = -15;

  /** Bonus for the best completion of an incomplete word. */
  private static final double INCOMPLETE_WORD_BONUS = 3;

  /**
   * Rarer characters are one-character words less often than jieba's counts say, which include
   * older texts.
   */
  private static final double RARE_CHARACTER = -9;

  /** The largest correction for that. */
  private static final double MAX_RARE_CORRECTION = -2.5;

  /** Correction for Han characters that the dictionary lacks, relative to its rarest word. */
  private static final double OUT_OF_VOCABULARY = -2;

  /** Chinese punctuation, most frequent first. */
  private static final String PUNCTUATION = "，。、“”：；？！《》（）「」—…·『』〈〉【】";

  /** Scores of {@link #PUNCTUATION}. */
  private static final double[] PUNCTUATION_SCORES = {
    -2.6, -3.1, -4.6, -5, -5, -6, -6.5, -6.5, -6.5, -6, -6, -6, -6, -5.5, -5.5, -6.5, -7.5, -7, -8,
    -8, -8, -8, -8, -8
  };

  private final JiebaDictionary dictionary = JiebaDictionary.shared();
  private final char[] simplified = new char[0x10000];
  private final float[] bestCompletion = dictionary.bestAhead();
  private final double[] characterScores = new double[0x10000];

  private UnigramModel() {
    fillSimplified();
    for (int c = 0; c < characterScores.length; c++) {
      characterScores[c] = isHan((char) c) ? hanScore(simplified[c]) : otherScore((char) c);
    }
  }

  /** The shared instance; loaded lazily, because hardly any text needs it. */
  static UnigramModel shared() {
    return Holder.SHARED;
  }

  private void fillSimplified() {
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

  private double hanScore(char c) {
    int node = dictionary.step(JiebaDictionary.ROOT, c);
    double weight = node == JiebaDictionary.NONE ? Double.NaN : dictionary.weight(node);
    double found = Double.isNaN(weight) ? dictionary.leastWeight() + OUT_OF_VOCABULARY : weight;
    return found + Math.max(MAX_RARE_CORRECTION, Math.min(0, found - RARE_CHARACTER));
  }

  private static double otherScore(char c) {
    int at = PUNCTUATION.indexOf(c);
    if (at >= 0) {
      return PUNCTUATION_SCORES[at];
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

  /** Score of the character as a word of its own. */
  double characterScore(char c) {
    return characterScores[c];
  }

  /**
   * The child of a dictionary node for a Han character; {@link JiebaDictionary#NONE} if there is
   * none.
   */
  int child(int node, char c) {
    return isHan(c) ? dictionary.step(node, simplified[c]) : JiebaDictionary.NONE;
  }

  /** The Simplified form of a Han character; other characters as they are. */
  char simplified(char c) {
    return simplified[c];
  }

  /** Estimated score of the word that is incomplete at this node; 0 at the root. */
  double estimateRest(int node) {
    return node == JiebaDictionary.ROOT ? 0 : bestCompletion[node] + INCOMPLETE_WORD_BONUS;
  }

  /** Score of the word that ends at this node; NaN if there is none. */
  double wordScore(int node) {
    return dictionary.weight(node);
  }

  /** Whether a word of the dictionary begins with these two characters. */
  boolean isWordPrefix(char first, char second) {
    int node = child(JiebaDictionary.ROOT, first);
    return node != JiebaDictionary.NONE && child(node, second) != JiebaDictionary.NONE;
  }

  /** Whether a word of the dictionary begins with this letter and this character (T恤). */
  boolean isLetterWordPrefix(char letter, char next) {
    // The dictionary has letters in lower case.
    int node = dictionary.step(JiebaDictionary.ROOT, Character.toLowerCase(letter));
    return node != JiebaDictionary.NONE
        && dictionary.step(node, simplified[next]) != JiebaDictionary.NONE;
  }

  private static final class Holder {
    static final UnigramModel SHARED = new UnigramModel();
  }
}
