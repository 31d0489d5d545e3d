package org.wenmai.text.tokenize.jieba;

import org.wenmai.text.tokenize.token.HanTokenizer;
import org.wenmai.text.tokenize.token.TokenSink;
import org.wenmai.text.tokenize.user.UserWord;
import org.wenmai.text.trie.DoubleArrayTrie;
import org.wenmai.text.trie.DynamicTrie;

/**
 * Tokenizes Chinese as jieba does: by the most probable path through the words of its dictionary;
 * where that leaves single characters in a row, its hidden Markov model joins them to words.
 *
 * <p>Gives exactly the words of {@code JiebaSegmenter.sentenceProcess} of jieba-analysis 1.0.2,
 * which takes adding probabilities in the same order, but in linear time and with offsets. Keeps
 * buffers, so it is for one thread.
 */
public final class JiebaTokenizer implements HanTokenizer {
  private final JiebaDictionary dictionary = JiebaDictionary.shared();
  private final DoubleArrayTrie trie = dictionary.trie();
  private final long[] units = trie.units();
  private final double[] weights = dictionary.weights();
  private final JiebaViterbi viterbi = new JiebaViterbi();
  private final UserWordList userWords;
  private final DynamicTrie weighted;

  /** By position in the run, the weight of the best path from there to the end. */
  private double[] best = new double[128];

  /** By position in the run, where the first word of that path ends. */
  private int[] next = new int[128];

  /** The characters of the run as codes of the trie. */
  private char[] codes = new char[128];

  public JiebaTokenizer(UserWordList userWords) {
    this.userWords = userWords;
    this.weighted = userWords.weighted();
  }

  /**
   * The weight of a user word.
   *
   * @param word consists of characters that the model knows
   * @param frequency 1 or more, or {@link UserWord#SUGGESTED}
   */
  static double weight(String word, long frequency) {
    JiebaTokenizer tokenizer = new JiebaTokenizer(UserWordList.none());
    double total = tokenizer.dictionary.total();
    if (frequency != UserWord.SUGGESTED) {
      return StrictMath.log(frequency / total);
    }
    tokenizer.findBestPaths(word.toCharArray(), 0, word.length());
    long suggested = (long) (StrictMath.exp(tokenizer.best[0]) * total) + 1;
    double known = tokenizer.dictionary.weight(word);
    double weight = StrictMath.log(suggested / total);
    return known > weight ? known : weight;
  }

  @Override
  public void tokenize(char[] text, int from, int to, TokenSink sink) {
    findBestPaths(text, from, to);
    int singlesStart = from;
    int at = from;
    while (at < to) {
      int end = from + next[at - from];
      if (end - at > 1) {
        singles(text, singlesStart, at, sink);
        sink.token(at, end);
        singlesStart = end;
      }
      at = end;
    }
    singles(text, singlesStart, to, sink);
  }

  @Override
  public int mixedEnd(char[] text, int from, int middle, int to) {
    int node = JiebaDictionary.ROOT;
    int wordEnd = middle;
    for (int i = from; i < to; i++) {
      node = dictionary.step(node, Character.toLowerCase(narrow(text[i])));
      if (node == JiebaDictionary.NONE) {
        break;
      }
      boolean word = i >= middle && !Double.isNaN(dictionary.weight(node));
      if (word && !userWords.isForbidden(text, from, i + 1)) {
        wordEnd = i + 1;
      }
    }
    return wordEnd;
  }

  /** A full-width letter or digit as its usual form. */
  private static char narrow(char c) {
    return c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c;
  }

  /** Finds the best path from each position to the end of the run, from right to left. */
  private void findBestPaths(char[] text, int from, int to) {
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

  /**
   * Chooses the first word at a position; of equal sums the shorter. All the time is spent here.
   */
  private void choose(int i, int length) {
    long[] units = this.units;
    double bestSum = Double.NEGATIVE_INFINITY;
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
        if (sum > bestSum) {
          bestSum = sum;
          end = j + 1;
        }
      }
    }
    boolean unknown = bestSum == Double.NEGATIVE_INFINITY;
    best[i] = unknown ? dictionary.leastWeight() + best[i + 1] : bestSum;
    next[i] = end;
  }

  /** As {@link #choose}, at a position where a user word may begin. */
  private void chooseWithUserWords(char[] text, int from, int i, int length) {
    double bestSum = Double.NEGATIVE_INFINITY;
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
      if (sum > bestSum) {
        bestSum = sum;
        end = j + 1;
      }
    }
    boolean unknown = bestSum == Double.NEGATIVE_INFINITY;
    best[i] = unknown ? dictionary.leastWeight() + best[i + 1] : bestSum;
    next[i] = end;
  }

  /** The weight of a user word replaces that of the dictionary; a forbidden word has none. */
  private double weight(int node, int userNode) {
    double userWeight = userWords.weight(userNode);
    if (Double.isNaN(userWeight)) {
      return dictionary.weight(node);
    }
    return userWeight == Double.NEGATIVE_INFINITY ? Double.NaN : userWeight;
  }

  /** Joins single characters in a row to words. */
  private void singles(char[] text, int from, int to, TokenSink sink) {
    int length = to - from;
    if (length == 1 || (length > 1 && isKnown(text, from, to))) {
      sink.token(from, to);
    } else if (length > 1) {
      viterbi.tokenize(
          text, from, to, weighted.isEmpty() ? sink : (at, end) -> guessed(text, at, end, sink));
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

  /** Takes a word of the model; one that the user forbids is split into characters, as in jieba. */
  private void guessed(char[] text, int from, int to, TokenSink sink) {
    boolean forbidden = userWords.isForbidden(text, from, to);
    for (int i = from; forbidden && i < to; i++) {
      sink.token(i, i + 1);
    }
    if (!forbidden) {
      sink.token(from, to);
    }
  }
}
