package org.wenmai.text.tokenize.unicode;

import java.util.Arrays;

/**
 * A run of text in which letters that are written three times or more, as people do for emphasis,
 * are written once. No word of a dictionary has them otherwise. Immutable.
 *
 * @param text the run with single letters
 * @param positions for each char of it and for its end, the index in the original text
 */
record ElongatedLetters(String text, int[] positions) {
  /** Two are the end of a word and the beginning of the next, or both in one word. */
  private static final int MIN_REPEATED = 3;

  static ElongatedLetters of(char[] text, int from, int to) {
    char[] kept = new char[to - from];
    int[] positions = new int[to - from + 1];
    int length = 0;
    for (int i = from; i < to; ) {
      int end = i + 1;
      while (end < to && text[end] == text[i]) {
        end++;
      }
      int copies = end - i < MIN_REPEATED ? end - i : 1;
      for (int copy = 0; copy < copies; copy++) {
        positions[length] = i + copy;
        kept[length++] = text[i];
      }
      i = end;
    }
    positions[length] = to;
    return new ElongatedLetters(new String(kept, 0, length), Arrays.copyOf(positions, length + 1));
  }

  /** The index in the original text. */
  int position(int at) {
    return positions[at];
  }

  /** Whether letters were left out between these indexes. */
  boolean isElongated(int from, int to) {
    return positions[to] - positions[from] > to - from;
  }
}
