package org.wenmai.text.keyword;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the phrases of a text: n-grams of two or more adjacent words that recur in it.
 *
 * <p>Only closed n-grams are returned: none that occurs as often as a longer one that contains it,
 * and of the windows of a sequence that is too long for a phrase only the first. The n-grams are
 * found by length, since every part of a frequent n-gram is frequent (the Apriori algorithm of
 * Agrawal and Srikant, 1994). Takes time n log n in the number of words. Pure functions.
 */
public final class PhraseExtractor {
  /** Stands for a stop word, a number or punctuation, which no phrase contains. */
  public static final int BREAK = -1;

  /** Most words that are read: indexes and words fit into 21 bits each, classes into 22. */
  static final int MAX_WORDS = 1 << 20;

  /** Most phrases of one text. */
  static final int MAX_PHRASES = 256;

  private static final int WORD_BITS = 21;
  private static final int INDEX_MASK = (1 << WORD_BITS) - 1;
  private static final int NONE = -1;

  /**
   * A word n-gram that recurs in a text.
   *
   * @param first index of its first occurrence in the array
   * @param words its length in words, at least 2
   * @param count its occurrences that do not overlap, at least 2
   * @param bounded whether it begins or ends at a break, or at the start or end of the text, in one
   *     of its occurrences
   */
  public record FrequentNgram(int first, int words, int count, boolean bounded) {}

  private PhraseExtractor() {}

  /**
   * Finds the phrases of a text.
   *
   * @param words the words in text order, as numbers from 0 to 2^21 - 1 that are equal for equal
   *     words, or {@link #BREAK}; only the first 2^20 are read
   * @param maxLength length of the longest phrase in words; no phrases below 2
   * @return at most 256 phrases, the most frequent first; equally frequent ones by first
   *     occurrence, then the longer first
   */
  public static List<FrequentNgram> of(int[] words, int maxLength) {
    int length = Math.min(words.length, MAX_WORDS);
    int[] classes = Arrays.copyOf(words, length);
    List<FrequentNgram> found = new ArrayList<>();
    List<FrequentNgram> shorter = new ArrayList<>();
    for (int n = 2; n <= maxLength; n++) {
      long[] ngrams = ngrams(words, classes, n);
      Level level = level(ngrams, words, length, n);
      found.addAll(closed(shorter, classes, level));
      shorter = level.phrases();
      classes = level.classes();
      if (shorter.isEmpty()) {
        break;
      }
    }
    found.addAll(shorter.isEmpty() ? shorter : firstWindows(shorter, words, classes, maxLength));
    found.sort(
        Comparator.comparingInt(FrequentNgram::count)
            .reversed()
            .thenComparingInt(FrequentNgram::first)
            .thenComparing(Comparator.comparingInt(FrequentNgram::words).reversed()));
    return found.size() > MAX_PHRASES ? List.copyOf(found.subList(0, MAX_PHRASES)) : found;
  }

  /**
   * The frequent n-grams of one length; {@code classes} gives by index which of them begins there,
   * or {@link #NONE}.
   */
  private record Level(List<FrequentNgram> phrases, int[] classes) {}

  /**
   * The n-grams whose first and last n - 1 words are frequent, sorted, as (class of the first n - 1
   * words, last word, index).
   */
  private static long[] ngrams(int[] words, int[] classes, int n) {
    int last = classes.length - n;
    long[] ngrams = new long[Math.max(0, last + 1)];
    int size = 0;
    for (int i = 0; i <= last; i++) {
      int word = words[i + n - 1];
      if (classes[i] >= 0 && classes[i + 1] >= 0 && word >= 0) {
        ngrams[size++] = ((long) classes[i] << (2 * WORD_BITS)) | ((long) word << WORD_BITS) | i;
      }
    }
    ngrams = Arrays.copyOf(ngrams, size);
    Arrays.sort(ngrams);
    return ngrams;
  }

  private static Level level(long[] ngrams, int[] words, int length, int n) {
    int[] classes = new int[length];
    Arrays.fill(classes, NONE);
    List<FrequentNgram> phrases = new ArrayList<>();
    for (int from = 0; from < ngrams.length; ) {
      int to = from + 1;
      while (to < ngrams.length && ngrams[to] >>> WORD_BITS == ngrams[from] >>> WORD_BITS) {
        to++;
      }
      int count = countWithoutOverlap(ngrams, from, to, n);
      if (count > 1) {
        boolean bounded = false;
        for (int i = from; i < to; i++) {
          int index = (int) ngrams[i] & INDEX_MASK;
          classes[index] = phrases.size();
          bounded |= index == 0 || words[index - 1] < 0;
          bounded |= index + n == length || words[index + n] < 0;
        }
        phrases.add(new FrequentNgram((int) ngrams[from] & INDEX_MASK, n, count, bounded));
      }
      from = to;
    }
    return new Level(phrases, classes);
  }

  /** Counts occurrences that do not overlap: "la la la" has "la la" once. */
  private static int countWithoutOverlap(long[] ngrams, int from, int to, int n) {
    int count = 0;
    int nextFree = 0;
    for (int i = from; i < to; i++) {
      int index = (int) ngrams[i] & INDEX_MASK;
      if (index >= nextFree) {
        count++;
        nextFree = index + n;
      }
    }
    return count;
  }

  /**
   * The n-grams of the greatest length, without those that follow another one word later wherever
   * either of them occurs: both are windows of one longer sequence.
   */
  private static List<FrequentNgram> firstWindows(
      List<FrequentNgram> ngrams, int[] words, int[] classes, int n) {
    int[] counts = new int[ngrams.size()];
    for (FrequentNgram longer :
        level(ngrams(words, classes, n + 1), words, classes.length, n + 1).phrases()) {
      int second = classes[longer.first() + 1];
      counts[second] = Math.max(counts[second], longer.count());
    }
    List<FrequentNgram> kept = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      FrequentNgram ngram = ngrams.get(i);
      int before = ngram.first() == 0 ? NONE : classes[ngram.first() - 1];
      boolean follows =
          before >= 0
              && before != i
              && counts[i] == ngram.count()
              && ngrams.get(before).count() == ngram.count();
      if (!follows) {
        kept.add(ngram);
      }
    }
    return kept;
  }

  /** The n-grams that no n-gram of one more word contains as often as they occur. */
  private static List<FrequentNgram> closed(
      List<FrequentNgram> shorter, int[] classes, Level longer) {
    boolean[] contained = new boolean[shorter.size()];
    for (FrequentNgram phrase : longer.phrases()) {
      for (int part : new int[] {classes[phrase.first()], classes[phrase.first() + 1]}) {
        if (part < contained.length && shorter.get(part).count() == phrase.count()) {
          contained[part] = true;
        }
      }
    }
    List<FrequentNgram> closed = new ArrayList<>();
    for (int i = 0; i < contained.length; i++) {
      if (!contained[i]) {
        closed.add(shorter.get(i));
      }
    }
    return closed;
  }
}
