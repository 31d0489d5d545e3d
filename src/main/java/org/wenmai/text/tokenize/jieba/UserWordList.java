package org.wenmai.text.tokenize.jieba;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wenmai.text.tokenize.TextSegmenter;
import org.wenmai.text.tokenize.user.UserDictionaryParser;
import org.wenmai.text.tokenize.user.UserWord;
import org.wenmai.text.tokenize.user.UserWordBounds;
import org.wenmai.text.trie.DynamicTrie;

/**
 * User words, which a segmenter knows besides those of its dictionary ({@link TextSegmenter#with}).
 *
 * <p>A word that consists of ideographs which jieba's model knows (U+4E00–U+9FA5) is a weighted
 * word: in Chinese it competes with the words of the dictionary by its frequency. Any other word
 * ("DeepSeek-R1", "T恤", "1.5B", "卡拉OK") is a fixed word: it is one token wherever it occurs, the
 * longest first, except inside web and mail addresses, hashtags and mentions, and where a letter or
 * digit follows in a script that puts spaces between words. The case of letters does not matter,
 * nor the width of Latin letters, digits and signs.
 *
 * <p>A word without a frequency gets the one that jieba's {@code suggest_freq} gives it: the
 * product of the probabilities of the words it would be split into, and one more; never less than
 * in the dictionary. Only the dictionary counts for it, so that the order of words does not matter.
 *
 * <p>Immutable and thread-safe; the dictionary is neither copied nor changed. Serializable, for
 * Spark's tasks; preparing a thousand words takes about ten milliseconds.
 */
public final class UserWordList implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final UserWordList NONE = new UserWordList(new UserWord[0], new double[0]);

  /** The weight of a forbidden word, one of frequency 0. */
  private static final double FORBIDDEN = Double.NEGATIVE_INFINITY;

  /** In the order of their normalized forms, each form once. */
  private final UserWord[] words;

  /** Natural logarithms of relative frequencies. */
  private final double[] weights;

  /** Weighted and forbidden words, numbered by index from 1. */
  private final transient DynamicTrie weighted = new DynamicTrie();

  /** Fixed words, numbered by index from 1. */
  private final transient DynamicTrie fixed = new DynamicTrie();

  /** Characters of the longest weighted word. */
  private final transient int longestWeighted;

  private UserWordList(UserWord[] words, double[] weights) {
    this.words = words;
    this.weights = weights;
    int longest = 0;
    for (int i = 0; i < words.length; i++) {
      String form = form(words[i].word());
      boolean hasWeight = weights[i] == FORBIDDEN || isIdeographs(form);
      (hasWeight ? weighted : fixed).put(form, i + 1);
      longest = hasWeight ? Math.max(longest, form.length()) : longest;
    }
    longestWeighted = longest;
  }

  /** No words. */
  public static UserWordList none() {
    return NONE;
  }

  /**
   * A list of words.
   *
   * @param words of those that differ only in case and width the last one is taken
   */
  public static UserWordList of(Collection<UserWord> words) {
    Map<String, UserWord> byForm = new TreeMap<>();
    words.forEach(word -> byForm.put(form(word.word()), word));
    UserWord[] kept = byForm.values().toArray(UserWord[]::new);
    double[] weights = new double[kept.length];
    for (int i = 0; i < kept.length; i++) {
      weights[i] = weight(kept[i]);
    }
    return kept.length == 0 ? NONE : new UserWordList(kept, weights);
  }

  /**
   * Reads a user dictionary in jieba's format: on each line a word, an optional frequency, and an
   * optional tag, which is ignored. Fields are separated by spaces, or by tabs where the word
   * itself has spaces and seems to have a frequency or tag. Empty lines are ignored.
   *
   * @param lines the text of the dictionary
   * @param name the name of the file in messages
   * @return the words in the order of the lines
   * @throws org.wenmai.error.WenmaiException CONFIG_INVALID, with the line
   */
  public static List<UserWord> parse(String lines, String name) {
    return UserDictionaryParser.parse(lines, name);
  }

  /** These words and more; of a word that is in both, the new one is taken. */
  public UserWordList plus(Collection<UserWord> more) {
    List<UserWord> all = new ArrayList<>(words());
    all.addAll(more);
    return of(all);
  }

  /** The words in the order of their normalized forms, each form once. */
  public List<UserWord> words() {
    return List.of(words);
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return words.length == 0;
  }

  /** The trie of the weighted and forbidden words. */
  public DynamicTrie weighted() {
    return weighted;
  }

  /**
   * The log frequency of the word that ends at a node of {@link #weighted}; minus infinity for a
   * forbidden word, not a number where none ends.
   */
  public double weight(int node) {
    int number = weighted.number(node);
    return number == 0 ? Double.NaN : weights[number - 1];
  }

  /** Whether the word that ends at a node of {@link #weighted} came without a frequency. */
  public boolean isSuggested(int node) {
    int number = weighted.number(node);
    return number > 0 && words[number - 1].frequency() == UserWord.SUGGESTED;
  }

  /** The end of the longest fixed word that begins at {@code at}, or {@code at}. */
  public int fixedEnd(char[] text, int at) {
    if (!fixed.hasWordFrom(form(text[at])) || !UserWordBounds.mayBegin(text, at)) {
      return at;
    }
    int wordEnd = at;
    int node = DynamicTrie.ROOT;
    for (int i = at; i < text.length; i++) {
      node = fixed.step(node, form(text[i]));
      if (node == DynamicTrie.NONE) {
        break;
      }
      if (fixed.number(node) > 0 && UserWordBounds.mayEnd(text, i + 1)) {
        wordEnd = i + 1;
      }
    }
    return wordEnd;
  }

  /** The first offset after {@code from} where a fixed word begins, at most {@code to}. */
  public int nextFixed(char[] text, int from, int to) {
    if (!fixed.isEmpty()) {
      for (int i = from + 1; i < to; i++) {
        if (fixedEnd(text, i) > i) {
          return i;
        }
      }
    }
    return to;
  }

  /** The end of the last fixed word in {@code text[from, to)}, or {@code from}. */
  public int lastFixedEnd(char[] text, int from, int to) {
    int last = from;
    int i = fixed.isEmpty() ? to : from;
    while (i < to) {
      int end = fixedEnd(text, i);
      last = end > i ? end : last;
      i = Math.max(end, i + 1);
    }
    return last;
  }

  /** Whether {@code text[from, to)} is a weighted word. */
  public boolean isWeighted(char[] text, int from, int to) {
    return weight(text, from, to) > FORBIDDEN;
  }

  /** Whether a weighted word within {@code text[from, to)} has the character at {@code at}. */
  public boolean isWithinWeighted(char[] text, int from, int to, int at) {
    for (int start = Math.max(from, at - longestWeighted + 1); start <= at; start++) {
      int node = DynamicTrie.ROOT;
      for (int i = start; i < to && node != DynamicTrie.NONE; i++) {
        node = weighted.step(node, form(text[i]));
        if (i >= at && node != DynamicTrie.NONE && weight(node) > FORBIDDEN) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether {@code text[from, to)} is a forbidden word. */
  public boolean isForbidden(char[] text, int from, int to) {
    return weight(text, from, to) == FORBIDDEN;
  }

  private double weight(char[] text, int from, int to) {
    int node = DynamicTrie.ROOT;
    for (int i = from; i < to && node != DynamicTrie.NONE; i++) {
      node = weighted.step(node, form(text[i]));
    }
    return weight(node);
  }

  private static double weight(UserWord word) {
    if (word.frequency() == 0) {
      return FORBIDDEN;
    }
    String form = form(word.word());
    return isIdeographs(form) ? JiebaTokenizer.weight(form, word.frequency()) : 0;
  }

  private static boolean isIdeographs(String form) {
    return form.chars().allMatch(c -> JiebaHmm.covers((char) c));
  }

  private static String form(String word) {
    char[] form = word.toCharArray();
    for (int i = 0; i < form.length; i++) {
      form[i] = form(form[i]);
    }
    return new String(form);
  }

  /** Folds case and width; one character stays one, so that offsets stay the same. */
  private static char form(char c) {
    if (c >= '\u4E00' && c <= '\u9FFF') {
      return c;
    }
    char narrow = c == '\u3000' ? ' ' : c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c;
    return Character.toLowerCase(narrow);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("UserWordList is serialized as its proxy");
  }

  private Object writeReplace() {
    return new Proxy(words, weights);
  }

  /** The serialized form: without the tries, and with weights, so that no dictionary is needed. */
  private record Proxy(UserWord[] words, double[] weights) implements Serializable {
    private Object readResolve() {
      return new UserWordList(words, weights);
    }
  }

  @Override
  public String toString() {
    return words.length + " user words";
  }
}
