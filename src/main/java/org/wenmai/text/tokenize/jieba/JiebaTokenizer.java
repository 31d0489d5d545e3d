package org.wenmai.text.tokenize.jieba;

import org.wenmai.text.tokenize.token.HanTokenizer;
import org.wenmai.text.tokenize.token.TokenSink;
import org.wenmai.text.tokenize.user.UserWord;
import org.wenmai.text.trie.DoubleArrayTrie;
import org.wenmai.text.trie.DynamicTrie;

/**
 * Cuts Chinese as jieba does: the most probable path through the words of its dictionary; where
 * that leaves single characters side by side, its hidden Markov model joins them.
 *
 * <p>Gives exactly the words of {@code JiebaSegmenter.sentenceProcess} of jieba-analysis 1.0.2,
 * down to the order in which probabilities are added, in linear time and with the places. Keeps
 * buffers, so it is for one thread.
 */
public final class JiebaTokenizer implements HanTokenizer {
  private final JiebaDictionary dictionary = JiebaDictionary.shared();
  private final DoubleArrayTrie trie = dictionary.trie();
  private final long[] units = trie.units();
  private final double[] weights = dictionary.weights();
  private final JiebaViterbi path = new JiebaViterbi();
  private final UserWordList userWords;
  private final DynamicTrie weighted;

  /** Best sum from here to the end of the run, and where its first word ends; by place. */
  private double[] best = new double[128];

  private int[] next = new int[128];

  /** The run as the dictionary's codes. */
  private char[] codes = new char[128];

  public JiebaTokenizer(UserWordList userWords) {
    this.userWords = userWords;
    this.weighted = userWords.weighted();
  }

  /**
   * The weight of a user word.
   *
   * @param word all of characters that the model knows
   * @param frequency 1 or more, or {@link UserWord#SUGGESTED}
   */
  static double weight(String word, long frequency) {
    JiebaTokenizer cutter = new JiebaTokenizer(UserWordList.none());
    double total = cutter.dictionary.total();
    if (frequency != UserWord.SUGGESTED) {
      return StrictMath.log(frequency / total);
    }
    cutter.plan(word.toCharArray(), 0, word.length());
    long suggested = (long) (StrictMath.exp(cutter.best[0]) * total) + 1;
    double known = cutter.dictionary.weight(word);
    double weight = StrictMath.log(suggested / total);
    return known > weight ? known : weight;
  }

  @Override
  public void cut(char[] text, int from, int to, TokenSink cuts) {
    plan(text, from, to);
    int single = from;
    int at = from;
    while (at < to) {
      int end = from + next[at - from];
      if (end - at > 1) {
        singles(text, single, at, cuts);
        cuts.word(at, end);
        single = end;
      }
      at = end;
    }
    singles(text, single, to, cuts);
  }

  @Override
  public int mixedEnd(char[] text, int from, int middle, int to) {
    int node = JiebaDictionary.ROOT;
    int found = middle;
    for (int i = from; i < to; i++) {
      node = dictionary.step(node, Character.toLowerCase(text[i]));
      if (node == JiebaDictionary.NONE) {
        break;
      }
      boolean word = i >= middle && !Double.isNaN(dictionary.weight(node));
      if (word && !userWords.isForbidden(text, from, i + 1)) {
        found = i + 1;
      }
    }
    return found;
  }

  /** From right to left: the best way to go on from each place. */
  private void plan(char[] text, int from, int to) {
    int length = to - from;
    if (length >= best.length) {
      best = new double[length + length / 2];
      next = new int[best.length];
      codes = new char[best.length];
    }
    char[] table = trie.codes();
    for (int i = 0; i < length; i++) {
      codes[i] = table[text[from + i]];
    }
    best[length] = 0;
    for (int i = length - 1; i >= 0; i--) {
      if (weighted.hasWordFrom(text[from + i])) {
        chooseWithUserWords(text, from, i, length);
      } else {
        choose(i, length);
      }
    }
  }

  /** The first of equal sums stays, the shorter word. Written out, since all time goes here. */
  private void choose(int i, int length) {
    long[] units = this.units;
    double most = Double.NEGATIVE_INFINITY;
    int end = i + 1;
    long unit = units[DoubleArrayTrie.ROOT];
    for (int j = i; j < length; j++) {
      int code = codes[j];
      unit = units[DoubleArrayTrie.baseOf(unit) + code];
      if (DoubleArrayTrie.codeOf(unit) != code || code == 0) {
        break;
      }
      int number = DoubleArrayTrie.numberOf(unit);
      if (number != 0) {
        double sum = weights[number] + best[j + 1];
        if (sum > most) {
          most = sum;
          end = j + 1;
        }
      }
    }
    boolean unknown = most == Double.NEGATIVE_INFINITY;
    best[i] = unknown ? dictionary.leastWeight() + best[i + 1] : most;
    next[i] = end;
  }

  /** As {@link #choose}, where a user word may begin. */
  private void chooseWithUserWords(char[] text, int from, int i, int length) {
    double most = Double.NEGATIVE_INFINITY;
    int end = i + 1;
    int node = DoubleArrayTrie.ROOT;
    int userNode = DynamicTrie.ROOT;
    for (int j = i; j < length; j++) {
      node = trie.step(node, text[from + j]);
      userNode = weighted.step(userNode, text[from + j]);
      if (node == DoubleArrayTrie.NONE && userNode == DynamicTrie.NONE) {
        break;
      }
      double sum = weight(node, userNode) + best[j + 1];
      if (sum > most) {
        most = sum;
        end = j + 1;
      }
    }
    boolean unknown = most == Double.NEGATIVE_INFINITY;
    best[i] = unknown ? dictionary.leastWeight() + best[i + 1] : most;
    next[i] = end;
  }

  /** A user word stands for the dictionary's; what is never a word is not there at all. */
  private double weight(int node, int userNode) {
    double own = userWords.weight(userNode);
    if (Double.isNaN(own)) {
      return dictionary.weight(node);
    }
    return own == Double.NEGATIVE_INFINITY ? Double.NaN : own;
  }

  private void singles(char[] text, int from, int to, TokenSink cuts) {
    int length = to - from;
    if (length == 1 || (length > 1 && isKnown(text, from, to))) {
      cuts.word(from, to);
    } else if (length > 1) {
      path.cut(
          text, from, to, weighted.isEmpty() ? cuts : (at, end) -> guessed(text, at, end, cuts));
    }
  }

  private boolean isKnown(char[] text, int from, int to) {
    int node = JiebaDictionary.ROOT;
    int userNode = DynamicTrie.ROOT;
    for (int i = from; i < to; i++) {
      node = dictionary.step(node, text[i]);
      userNode = weighted.step(userNode, text[i]);
      if (node == JiebaDictionary.NONE && userNode == DynamicTrie.NONE) {
        return false;
      }
    }
    return !Double.isNaN(weight(node, userNode));
  }

  /** What the model guesses and a user forbids falls into its characters, as with jieba. */
  private void guessed(char[] text, int from, int to, TokenSink cuts) {
    boolean never = userWords.isForbidden(text, from, to);
    for (int i = from; never && i < to; i++) {
      cuts.word(i, i + 1);
    }
    if (!never) {
      cuts.word(from, to);
    }
  }
}
