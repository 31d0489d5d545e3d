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
 * Words that stand beside jieba's dictionary, for {@link TextSegmenter#with}.
 *
 * <p>A word that is all of ideographs which jieba's model knows (U+4E00–U+9FA5) competes with the
 * words of the dictionary by its frequency, wherever Chinese is cut. Any other word ("DeepSeek-R1",
 * "T恤", "1.5B", "卡拉OK") is one token wherever it stands, the longest first, except inside web and
 * mail addresses, hashtags and mentions, and where a letter or digit goes on from it in a script
 * that puts spaces between words. The case of letters does not matter, nor the width of Latin
 * letters, digits and signs.
 *
 * <p>A word without a frequency gets the one that jieba's {@code suggest_freq} gives it: the words
 * it would be cut into, taken as independent, and one more; never less than the dictionary has. It
 * is reckoned against the dictionary alone, so that the order of words does not matter.
 *
 * <p>Immutable and thread-safe; the dictionary itself is never copied or changed. Serializable, for
 * Spark's tasks; a thousand words are made ready in some ten milliseconds.
 */
public final class UserWordList implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final UserWordList NONE = new UserWordList(new UserWord[0], new double[0]);

  /** Weight of what is never a word. */
  private static final double FORBIDDEN = Double.NEGATIVE_INFINITY;

  /** By form, each form once. */
  private final UserWord[] words;

  /** Natural logarithms of relative frequencies. */
  private final double[] weights;

  /** Words all of ideographs, and what is never a word; numbers are indices from 1. */
  private final transient DynamicTrie weighted = new DynamicTrie();

  /** Words that are one token wherever they stand; numbers are indices from 1. */
  private final transient DynamicTrie fixed = new DynamicTrie();

  private UserWordList(UserWord[] words, double[] weights) {
    this.words = words;
    this.weights = weights;
    for (int i = 0; i < words.length; i++) {
      String form = form(words[i].word());
      boolean hasWeight = weights[i] == FORBIDDEN || isIdeographs(form);
      (hasWeight ? weighted : fixed).put(form, i + 1);
    }
  }

  /** No words. */
  public static UserWordList none() {
    return NONE;
  }

  /**
   * Makes words ready for use.
   *
   * @param words of words that differ in case and width only the last one holds
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
   * Reads a user dictionary in jieba's format: on each line a word, perhaps its frequency, perhaps
   * a tag, which is passed over. Fields are parted by blanks, or by tabs where the word itself has
   * blanks and seems to have a frequency or tag; empty lines do not count.
   *
   * @param lines the text of the dictionary
   * @param name stands for the file in messages
   * @return the words in the order of the lines
   * @throws org.wenmai.error.WenmaiException CONFIG_INVALID, with the line
   */
  public static List<UserWord> parse(String lines, String name) {
    return UserDictionaryParser.parse(lines, name);
  }

  /** These words and more; where both have a word, the new one holds. */
  public UserWordList plus(Collection<UserWord> more) {
    List<UserWord> all = new ArrayList<>(words());
    all.addAll(more);
    return of(all);
  }

  /** The words, each form once, in the order of their forms. */
  public List<UserWord> words() {
    return List.of(words);
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return words.length == 0;
  }

  /** The words that compete with those of the dictionary, and what is never a word. */
  public DynamicTrie weighted() {
    return weighted;
  }

  /**
   * The log frequency of the word that ends at a node of {@link #weighted}; minus infinity for what
   * is never a word, not a number where none ends.
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

  /** The end of the longest fixed word that stands here, or {@code at}. */
  public int fixedEnd(char[] text, int at) {
    if (!fixed.hasWordFrom(form(text[at])) || !UserWordBounds.mayBegin(text, at)) {
      return at;
    }
    int found = at;
    int node = DynamicTrie.ROOT;
    for (int i = at; i < text.length; i++) {
      node = fixed.step(node, form(text[i]));
      if (node == DynamicTrie.NONE) {
        break;
      }
      if (fixed.number(node) > 0 && UserWordBounds.mayEnd(text, i + 1)) {
        found = i + 1;
      }
    }
    return found;
  }

  /** The first place after {@code from} where a fixed word stands, at most {@code to}. */
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

  /** Whether {@code text[from, to)} is a word that competes with those of the dictionary. */
  public boolean isWeighted(char[] text, int from, int to) {
    return weight(text, from, to) > FORBIDDEN;
  }

  /** Whether {@code text[from, to)} is never to be a word. */
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

  /** A small, narrow letter; one character stays one, so that places do. */
  private static char form(char c) {
    if (c >= '\u4E00' && c <= '\u9FFF') {
      return c;
    }
    char narrow = c == '\u3000' ? ' ' : c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c;
    return Character.toLowerCase(narrow);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("UserWords are written as their proxy");
  }

  private Object writeReplace() {
    return new Proxy(words, weights);
  }

  /** What is written: no trees, and no need for the dictionary where it is read. */
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
