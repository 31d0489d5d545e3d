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
 * Cuts Chinese by which word follows which: the most probable way through the words of HanLP's core
 * dictionary, with numbers, Chinese names and transliterated names as words that no dictionary has.
 * Where that leaves characters alone that seldom stand alone, jieba cuts.
 *
 * <p>The model is that of HanLP's {@code ViterbiSegment}, in one pass instead of three: a name is a
 * word of the lattice that follows and is followed as names of persons are, at the extra cost of
 * its characters (a class-based language model as in Gao, Li, Wu and Huang, 2005). Keeps buffers,
 * so it is for one thread.
 */
public final class BigramTokenizer implements HanTokenizer {
  /** No transliterated name has more characters, between the points that part names. */
  private static final int LONGEST_NAME = 8;

  /** A character that was a word less often than this among 25 million is taken for a fragment. */
  private static final int RARE = 100;

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

  /** Whether a dictionary word that is all of a run is left out. */
  private final boolean partsOnly;

  /** Tells the parts of user words; made when first needed. */
  private @Nullable BigramTokenizer plain;

  /** The words of the way, last first, as places in the lattice. */
  private int[] way = new int[128];

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
  public void cut(char[] text, int from, int to, TokenSink cuts) {
    fill(text, from, to);
    int count = trace(lattice.cheapest(dictionary, begin, end), to - from);
    int fragment = from;
    int at = from;
    for (int i = count - 1; i >= 0; i--) {
      int next = from + lattice.end(way[i]);
      if (next - at > 1 || dictionary.count(lattice.word(way[i])) >= RARE) {
        fragments(text, fragment, at, cuts);
        cuts.word(at, next);
        fragment = next;
      }
      at = next;
    }
    fragments(text, fragment, to, cuts);
  }

  /** HanLP's dictionary has no such words, jieba's has. */
  @Override
  public int mixedEnd(char[] text, int from, int middle, int to) {
    return jieba.mixedEnd(text, from, middle, to);
  }

  private void fill(char[] text, int from, int to) {
    lattice.clear();
    for (int i = from; i < to; i++) {
      lattice.nextPlace();
      words(text, i, from, to);
      numbers(text, i, from, to);
      chinese(text, i, from, to);
      foreign(text, i, from, to);
    }
  }

  private void words(char[] text, int i, int from, int to) {
    int node = DoubleArrayTrie.ROOT;
    int userNode = weighted.hasWordFrom(text[i]) ? DynamicTrie.ROOT : DynamicTrie.NONE;
    for (int j = i; j < to; j++) {
      node = trie.step(node, text[j]);
      userNode = weighted.step(userNode, text[j]);
      if (node == DoubleArrayTrie.NONE && userNode == DynamicTrie.NONE) {
        break;
      }
      if (!partsOnly || i > from || j + 1 < to) {
        word(j + 1 - from, dictionary.word(node), userWords.weight(userNode));
      }
      if (userWords.isSuggested(userNode)) {
        unit(text, i, j + 1, from);
      }
    }
    lattice.add(i + 1 - from, dictionary.unknown(), 0);
  }

  /**
   * A user word stands for the dictionary's.
   *
   * @param word in the dictionary, or none
   * @param own the user's weight; minus infinity for what is never a word, else no number
   */
  private void word(int end, int word, double own) {
    if (Double.isNaN(own) && word != BigramDictionary.NONE) {
      lattice.add(end, word, 0);
    } else if (own > Double.NEGATIVE_INFINITY) {
      int known = word == BigramDictionary.NONE ? dictionary.unknown() : word;
      int cost = BigramDictionary.wordCost(StrictMath.exp(own));
      lattice.add(end, known, cost - dictionary.cost(known));
    }
  }

  /**
   * A user word without a frequency stands for the words that it would be cut into, in a sentence
   * and alone, and costs a trifle less than they do, whatever stands around them.
   */
  private void unit(char[] text, int i, int j, int from) {
    if (plain == null) {
      plain = new BigramTokenizer(UserWordList.none(), true);
    }
    addParts(plain, text, i, j, from, dictionary.unknown(), dictionary.unknown());
    addParts(plain, text, i, j, from, begin, end);
  }

  private void addParts(
      BigramTokenizer plain, char[] text, int i, int j, int from, int before, int after) {
    WordLattice parts = plain.lattice;
    plain.fill(text, i, j);
    int last = parts.cheapest(dictionary, before, after);
    int first = last;
    while (parts.before(first) != WordLattice.NONE) {
      first = parts.before(first);
    }
    int follows = dictionary.cost(before, parts.word(first));
    int extra = (int) parts.sum(last) - follows - 1;
    lattice.addUnit(j - from, parts.word(first), parts.word(last), extra);
  }

  /** A whole run of numerals is one number. */
  private void numbers(char[] text, int i, int from, int to) {
    if (!ChineseNumerals.contains(text[i]) || (i > from && ChineseNumerals.contains(text[i - 1]))) {
      return;
    }
    int j = i + 1;
    while (j < to && ChineseNumerals.contains(text[j])) {
      j++;
    }
    guess(text, i, j, from, number, 0);
  }

  private void chinese(char[] text, int i, int from, int to) {
    named(text, i, i + 1, from, to, names.surname(text[i]));
    if (i + 1 < to) {
      named(text, i, i + 2, from, to, names.surname(text[i], text[i + 1]));
    }
  }

  /** A surname with one and with two given characters. */
  private void named(char[] text, int i, int given, int from, int to, int surname) {
    if (given >= to || surname >= PersonNameModel.NEVER) {
      return;
    }
    guess(text, i, given + 1, from, person, surname + names.given(text[given]));
    if (given + 1 < to) {
      int cost = surname + names.given(text[given], text[given + 1]);
      guess(text, i, given + 2, from, person, cost);
    }
  }

  private void foreign(char[] text, int i, int from, int to) {
    int cost = names.foreignStart() + names.foreign(text[i]);
    for (int j = i + 1; j < Math.min(to, i + LONGEST_NAME) && cost < PersonNameModel.NEVER; j++) {
      cost += names.foreign(text[j]);
      guess(text, i, j + 1, from, person, cost);
    }
  }

  private void guess(char[] text, int i, int j, int from, int word, int cost) {
    boolean never = !weighted.isEmpty() && userWords.isForbidden(text, i, j);
    if (cost < PersonNameModel.NEVER && !never) {
      lattice.add(j - from, word, cost);
    }
  }

  /** Writes down the way that leads to a word; returns how many words it has. */
  private int trace(int last, int length) {
    if (length > way.length) {
      way = new int[length + length / 2];
    }
    int count = 0;
    for (int i = last; i != WordLattice.NONE; i = lattice.before(i)) {
      way[count++] = i;
    }
    return count;
  }

  private void fragments(char[] text, int from, int to, TokenSink cuts) {
    if (to > from) {
      jieba.cut(text, from, to, cuts);
    }
  }
}
