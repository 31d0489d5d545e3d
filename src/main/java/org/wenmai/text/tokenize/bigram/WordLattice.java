package org.wenmai.text.tokenize.bigram;

import java.util.Arrays;

/**
 * The words that can stand in a run, and the cheapest way through them. Keeps buffers, so it is for
 * one thread.
 */
final class WordLattice {
  /** No word of the lattice. */
  static final int NONE = -1;

  private static final int FIRST_SIZE = 256;

  /** By place in the run, the first word that begins there; words are in order of their places. */
  private int[] starts = new int[FIRST_SIZE];

  private int[] ends = new int[FIRST_SIZE];

  /** The word that follows what is before, and the one that is followed: mostly the same. */
  private int[] words = new int[FIRST_SIZE];

  private int[] lasts = new int[FIRST_SIZE];
  private int[] extras = new int[FIRST_SIZE];

  /** The least sum of costs up to the end of each word, and the word before it on that way. */
  private long[] sums = new long[FIRST_SIZE];

  private int[] befores = new int[FIRST_SIZE];
  private int places;
  private int size;

  void clear() {
    places = 0;
    size = 0;
  }

  /** The words that are added from now on begin one place later. */
  void nextPlace() {
    if (places + 1 == starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
    }
    starts[places++] = size;
  }

  /**
   * Adds a word that begins at the present place, unless there is one as long.
   *
   * @param end place in the run
   * @param word in the dictionary
   * @param extra cost beside that of following another word
   */
  void add(int end, int word, int extra) {
    for (int i = starts[places - 1]; i < size; i++) {
      if (ends[i] == end) {
        return;
      }
    }
    addUnit(end, word, word, extra);
  }

  /**
   * Adds a word that stands for several, even beside one that is as long.
   *
   * @param first it costs to follow another word what this one costs
   * @param last it costs to be followed by another word what this one costs
   */
  void addUnit(int end, int first, int last, int extra) {
    if (size == ends.length) {
      grow();
    }
    ends[size] = end;
    words[size] = first;
    lasts[size] = last;
    extras[size] = extra;
    sums[size++] = Long.MAX_VALUE;
  }

  private void grow() {
    int length = 2 * ends.length;
    ends = Arrays.copyOf(ends, length);
    words = Arrays.copyOf(words, length);
    lasts = Arrays.copyOf(lasts, length);
    extras = Arrays.copyOf(extras, length);
    sums = Arrays.copyOf(sums, length);
    befores = Arrays.copyOf(befores, length);
  }

  /**
   * Finds the cheapest way; of equal ones the one found first.
   *
   * @return its last word; go on with {@link #before}
   */
  int cheapest(BigramDictionary dictionary, int begin, int end) {
    starts[places] = size;
    for (int i = starts[0]; i < starts[1]; i++) {
      sums[i] = (long) dictionary.cost(begin, words[i]) + extras[i];
      befores[i] = NONE;
    }
    long least = Long.MAX_VALUE;
    int last = NONE;
    for (int i = 0; i < size; i++) {
      if (ends[i] < places) {
        extend(i, dictionary);
      } else if (sums[i] + dictionary.cost(lasts[i], end) < least) {
        least = sums[i] + dictionary.cost(lasts[i], end);
        last = i;
      }
    }
    return last;
  }

  private void extend(int i, BigramDictionary dictionary) {
    int place = ends[i];
    for (int next = starts[place]; next < starts[place + 1]; next++) {
      long sum = sums[i] + dictionary.cost(lasts[i], words[next]) + extras[next];
      if (sum < sums[next]) {
        sums[next] = sum;
        befores[next] = i;
      }
    }
  }

  /** The word before this one on the cheapest way, or {@link #NONE}. */
  int before(int i) {
    return befores[i];
  }

  int end(int i) {
    return ends[i];
  }

  int word(int i) {
    return words[i];
  }

  /** What the cheapest way costs up to the end of this word. */
  long sum(int i) {
    return sums[i];
  }
}
