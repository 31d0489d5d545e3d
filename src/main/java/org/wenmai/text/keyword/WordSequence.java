package org.wenmai.text.keyword;

import java.util.Arrays;

/** The words of a document that phrases may be made of, in text order; for one thread. */
final class WordSequence {
  private int[] words = new int[256];
  private int[] froms = new int[256];
  private int[] tos = new int[256];
  private int[] starts = new int[256];
  private int size;

  /** Adds a word; where more than a space stands between it and the one before, a break first. */
  void add(int word, int from, int to, int start, String text) {
    if (size > 0 && words[size - 1] >= 0) {
      int gap = from - tos[size - 1];
      boolean near = gap == 0 || (gap == 1 && text.charAt(from - 1) == ' ');
      if (!near) {
        pause();
      }
    }
    put(word, from, to, start);
  }

  /** What no phrase reaches over. */
  void pause() {
    if (size > 0 && words[size - 1] >= 0) {
      put(PhraseExtractor.BREAK, 0, 0, 0);
    }
  }

  private void put(int word, int from, int to, int start) {
    if (size == words.length) {
      words = Arrays.copyOf(words, size * 2);
      froms = Arrays.copyOf(froms, size * 2);
      tos = Arrays.copyOf(tos, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
    }
    words[size] = word;
    froms[size] = from;
    tos[size] = to;
    starts[size++] = start;
  }

  /** Numbers of words, and breaks. */
  int[] words() {
    return Arrays.copyOf(words, size);
  }

  /** Numbers of some words that follow each other. */
  int[] words(int first, int count) {
    return Arrays.copyOfRange(words, first, first + count);
  }

  /** UTF-16 place of the begin of a word. */
  int from(int at) {
    return froms[at];
  }

  /** UTF-16 place of the end of a word. */
  int to(int at) {
    return tos[at];
  }

  /** Code points before a word. */
  int start(int at) {
    return starts[at];
  }
}
