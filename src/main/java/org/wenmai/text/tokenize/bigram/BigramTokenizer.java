package org.wenmai.text.tokenize.bigram;

import org.jspecify.annotations.Nullable;
import org.wenmai.text.tokenize.jieba.JiebaTokenizer;
import org.wenmai.text.tokenize.jieba.UserWordList;
import org.wenmai.text.tokenize.token.HanTokenizer;
import org.wenmai.text.tokenize.token.TokenSink;
import org.wenmai.text.tokenize.unicode.ChineseNumerals;
import org.wenmai.text.trie.DoubleArrayTrie;
import org.wenmai.text.trie.DynamicTrie;

/**
 * Tokenizes Chinese by a bigram model: the most probable path through the words of HanLP's core
 * dictionary, with numbers, Chinese names and transliterated names as additional words. Single
 * characters in a row that are seldom words are left to jieba.
 *
 * <p>The model is that of HanLP's {@code ViterbiSegment}, in one pass instead of three: a name is a
 * node of the lattice with the bigrams of the class of personal names, at the extra cost of its
 * characters (a class-based language model as in Gao, Li, Wu and Huang, 2005). Keeps buffers, so it
 * is for one thread.
 */
public final class BigramTokenizer implements HanTokenizer {
  /** Longest transliterated name, in characters between the points that separate names. */
  private static final int MAX_NAME_LENGTH = 8;

  /** Least count of a single-character word among 25 million; rarer ones are fragments of words. */
  private static final int MIN_SINGLE_COUNT = 100;

  private final BigramDictionary dictionary = BigramDictionary.shared();
  private final PersonNameModel names = PersonNameModel.shared();
  private final DoubleArrayTrie trie = dictionary.trie();
  private final int begin = dictionary.word("始##始");
  private final int end = dictionary.word("末##末");
  private final int number = dictionary.word("未##数");
  private final int person = dictionary.word("未##人");
  private final WordLattice lattice = new WordLattice();
  private final JiebaTokenizer jieba;
  private final UserWordList userWords;
  private final DynamicTrie weighted;

  /** Whether a dictionary word that covers the whole run is left out. */
  private final boolean partsOnly;

  /** Splits user words into the words of the dictionary; created when first needed. */
  private @Nullable BigramTokenizer partTokenizer;

  /** The nodes of the path, last first. */
  private int[] path = new int[128];

  public BigramTokenizer(UserWordList userWords) {
    this(userWords, false);
  }

  private BigramTokenizer(UserWordList userWords, boolean partsOnly) {
    this.partsOnly = partsOnly;
    this.userWords = userWords;
    this.weighted = userWords.weighted();
    this.jieba = new JiebaTokenizer(userWords);
  }

  @Override
  public void tokenize(char[] text, int from, int to, TokenSink sink) {
    fillLattice(text, from, to);
    int count = traceBack(lattice.cheapestPath(dictionary, begin, end), to - from);
    int fragmentsStart = from;
    int at = from;
    for (int i = count - 1; i >= 0; i--) {
      int next = from + lattice.end(path[i]);
      if (next - at > 1 || dictionary.count(lattice.word(path[i])) >= MIN_SINGLE_COUNT) {
        fragments(text, fragmentsStart, at, sink);
        sink.token(at, next);
        fragmentsStart = next;
      }
      at = next;
    }
    fragments(text, fragmentsStart, to, sink);
  }

  /** By jieba's dictionary: HanLP's has no such words. */
  @Override
  public int mixedEnd(char[] text, int from, int middle, int to) {
    return jieba.mixedEnd(text, from, middle, to);
  }

  private void fillLattice(char[] text, int from, int to) {
    lattice.clear();
    for (int i = from; i < to; i++) {
      lattice.nextPosition();
      addWords(text, i, from, to);
      addNumber(text, i, from, to);
      addChineseNames(text, i, from, to);
      addForeignNames(text, i, from, to);
    }
  }

  private void addWords(char[] text, int i, int from, int to) {
    int node = DoubleArrayTrie.ROOT;
    int userNode = weighted.hasWordFrom(text[i]) ? DynamicTrie.ROOT : DynamicTrie.NONE;
    for (int j = i; j < to; j++) {
      node = trie.step(node, text[j]);
      userNode = weighted.step(userNode, text[j]);
      if (node == DoubleArrayTrie.NONE && userNode == DynamicTrie.NONE) {
        break;
      }
      if (!partsOnly || i > from || j + 1 < to) {
        addWord(j + 1 - from, dictionary.word(node), userWords.weight(userNode));
      }
      if (userWords.isSuggested(userNode)) {
        addSuggested(text, i, j + 1, from);
      }
    }
    lattice.add(i + 1 - from, dictionary.unknown(), 0);
  }

  /**
   * Adds a dictionary word or a user word, whose weight replaces that of the dictionary.
   *
   * @param word its number in the dictionary, or none
   * @param userWeight minus infinity for a forbidden word, not a number if it is no user word
   */
  private void addWord(int end, int word, double userWeight) {
    if (Double.isNaN(userWeight) && word != BigramDictionary.NONE) {
      lattice.add(end, word, 0);
    } else if (userWeight > Double.NEGATIVE_INFINITY) {
      int known = word == BigramDictionary.NONE ? dictionary.unknown() : word;
      int cost = BigramDictionary.wordCost(StrictMath.exp(userWeight));
      lattice.add(end, known, cost - dictionary.cost(known));
    }
  }

  /**
   * Adds a user word without a frequency as a unit of the words that it would be split into, in a
   * sentence and alone. It costs one unit less than they do, in any context.
   */
  private void addSuggested(char[] text, int i, int j, int from) {
    if (partTokenizer == null) {
      partTokenizer = new BigramTokenizer(UserWordList.none(), true);
    }
    addParts(partTokenizer, text, i, j, from, dictionary.unknown(), dictionary.unknown());
    addParts(partTokenizer, text, i, j, from, begin, end);
  }

  private void addParts(
      BigramTokenizer tokenizer, char[] text, int i, int j, int from, int before, int after) {
    WordLattice parts = tokenizer.lattice;
    tokenizer.fillLattice(text, i, j);
    int last = parts.cheapestPath(dictionary, before, after);
    int first = last;
    while (parts.predecessor(first) != WordLattice.NONE) {
      first = parts.predecessor(first);
    }
    int firstCost = dictionary.cost(before, parts.word(first));
    int extraCost = (int) parts.pathCost(last) - firstCost - 1;
    lattice.addUnit(j - from, parts.word(first), parts.word(last), extraCost);
  }

  /** Adds a whole run of numerals as one number. */
  private void addNumber(char[] text, int i, int from, int to) {
    if (!ChineseNumerals.contains(text[i]) || (i > from && ChineseNumerals.contains(text[i - 1]))) {
      return;
    }
    int j = i + 1;
    while (j < to && ChineseNumerals.contains(text[j])) {
      j++;
    }
    addGuess(text, i, j, from, number, 0);
  }

  private void addChineseNames(char[] text, int i, int from, int to) {
    addNames(text, i, i + 1, from, to, names.surname(text[i]));
    if (i + 1 < to) {
      addNames(text, i, i + 2, from, to, names.surname(text[i], text[i + 1]));
    }
  }

  /** Adds a surname with one and with two given characters. */
  private void addNames(char[] text, int i, int given, int from, int to, int surnameCost) {
    if (given >= to || surnameCost >= PersonNameModel.NEVER) {
      return;
    }
    addGuess(text, i, given + 1, from, person, surnameCost + names.given(text[given]));
    if (given + 1 < to) {
      int cost = surnameCost + names.given(text[given], text[given + 1]);
      addGuess(text, i, given + 2, from, person, cost);
    }
  }

  private void addForeignNames(char[] text, int i, int from, int to) {
    int cost = names.foreignStart() + names.foreign(text[i]);
    for (int j = i + 1;
        j < Math.min(to, i + MAX_NAME_LENGTH) && cost < PersonNameModel.NEVER;
        j++) {
      cost += names.foreign(text[j]);
      addGuess(text, i, j + 1, from, person, cost);
    }
  }

  private void addGuess(char[] text, int i, int j, int from, int word, int cost) {
    boolean forbidden = !weighted.isEmpty() && userWords.isForbidden(text, i, j);
    if (cost < PersonNameModel.NEVER && !forbidden) {
      lattice.add(j - from, word, cost);
    }
  }

  /** Fills {@link #path} with the path that ends with a node; returns its number of nodes. */
  private int traceBack(int last, int length) {
    if (length > path.length) {
      path = new int[length + length / 2];
    }
    int count = 0;
    for (int i = last; i != WordLattice.NONE; i = lattice.predecessor(i)) {
      path[count++] = i;
    }
    return count;
  }

  private void fragments(char[] text, int from, int to, TokenSink sink) {
    if (to > from) {
      jieba.tokenize(text, from, to, sink);
    }
  }
}
