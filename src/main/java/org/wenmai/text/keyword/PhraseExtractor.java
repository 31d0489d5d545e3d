package org.wenmai.text.keyword;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The phrases of a text: two to some adjacent words that recur in it. What authors name as keywords
 * are more often phrases than words.
 *
 * <p>A phrase that recurs only within a longer one, as often as that, is left out. Found level by
 * level, since what recurs is made of what recurs (Agrawal and Srikant 1994); takes time n log n in
 * the number of words. Pure functions.
 */
public final class PhraseExtractor {
  /** What no phrase reaches over: a stop word, a number, punctuation. */
  public static final int BREAK = -1;

  /** Words that are looked at: places and words fit 21 bits each, classes 22. */
  static final int MOST_WORDS = 1 << 20;

  /** Phrases of one text. */
  static final int MOST = 256;

  private static final int WORD_BITS = 21;
  private static final int MASK = (1 << WORD_BITS) - 1;
  private static final int NONE = -1;

  /**
   * A phrase.
   *
   * @param first place of its first word where it stands first, in the array that was given
   * @param words how many words it has, 2 or more
   * @param count how often it stands in the text without overlapping, 2 or more
   */
  public record Phrase(int first, int words, int count) {}

  private PhraseExtractor() {}

  /**
   * Finds the phrases of a text.
   *
   * @param words the words in text order, each a number from 0 to 2^21 - 1, the same for the same
   *     word; or {@link #BREAK}. Those after the first million are not looked at
   * @param longest words of the longest phrase; below 2 there are no phrases
   * @return at most 256, the most frequent ones, of equally frequent ones the first
   */
  public static List<Phrase> of(int[] words, int longest) {
    int length = Math.min(words.length, MOST_WORDS);
    int[] classes = Arrays.copyOf(words, length);
    List<Phrase> found = new ArrayList<>();
    List<Phrase> shorter = new ArrayList<>();
    for (int n = 2; n <= longest; n++) {
      long[] runs = runs(words, classes, n);
      Level level = level(runs, length, n);
      found.addAll(closed(shorter, classes, level));
      shorter = level.phrases();
      classes = level.classes();
      if (shorter.isEmpty()) {
        break;
      }
    }
    found.addAll(shorter);
    found.sort(
        Comparator.comparingInt(Phrase::count)
            .reversed()
            .thenComparingInt(Phrase::first)
            .thenComparing(Comparator.comparingInt(Phrase::words).reversed()));
    return found.size() > MOST ? List.copyOf(found.subList(0, MOST)) : found;
  }

  /** The phrases of one length, and which of them begins at each place. */
  private record Level(List<Phrase> phrases, int[] classes) {}

  /** Each run of n words whose first and last n - 1 words recur: (class, last word, place). */
  private static long[] runs(int[] words, int[] classes, int n) {
    int last = classes.length - n;
    long[] runs = new long[Math.max(0, last + 1)];
    int size = 0;
    for (int i = 0; i <= last; i++) {
      int word = words[i + n - 1];
      if (classes[i] >= 0 && classes[i + 1] >= 0 && word >= 0) {
        runs[size++] = ((long) classes[i] << (2 * WORD_BITS)) | ((long) word << WORD_BITS) | i;
      }
    }
    runs = Arrays.copyOf(runs, size);
    Arrays.sort(runs);
    return runs;
  }

  private static Level level(long[] runs, int length, int n) {
    int[] classes = new int[length];
    Arrays.fill(classes, NONE);
    List<Phrase> phrases = new ArrayList<>();
    for (int from = 0; from < runs.length; ) {
      int to = from + 1;
      while (to < runs.length && runs[to] >>> WORD_BITS == runs[from] >>> WORD_BITS) {
        to++;
      }
      int apart = apart(runs, from, to, n);
      if (apart > 1) {
        for (int i = from; i < to; i++) {
          classes[(int) runs[i] & MASK] = phrases.size();
        }
        phrases.add(new Phrase((int) runs[from] & MASK, n, apart));
      }
      from = to;
    }
    return new Level(phrases, classes);
  }

  /** Places that do not overlap: "la la la" has "la la" once. */
  private static int apart(long[] runs, int from, int to, int n) {
    int count = 0;
    int free = 0;
    for (int i = from; i < to; i++) {
      int place = (int) runs[i] & MASK;
      if (place >= free) {
        count++;
        free = place + n;
      }
    }
    return count;
  }

  /** Those that no phrase which is a word longer contains as often as they stand. */
  private static List<Phrase> closed(List<Phrase> shorter, int[] classes, Level longer) {
    boolean[] within = new boolean[shorter.size()];
    for (Phrase phrase : longer.phrases()) {
      for (int part : new int[] {classes[phrase.first()], classes[phrase.first() + 1]}) {
        if (part < within.length && shorter.get(part).count() == phrase.count()) {
          within[part] = true;
        }
      }
    }
    List<Phrase> closed = new ArrayList<>();
    for (int i = 0; i < within.length; i++) {
      if (!within[i]) {
        closed.add(shorter.get(i));
      }
    }
    return closed;
  }
}
