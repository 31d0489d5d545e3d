package org.wenmai.text.newword;

import org.wenmai.hash.SplitMix64;

/**
 * Pieces side by side, between stop words, numerals, signs and other scripts.
 *
 * @param text its code points
 * @param edges where pieces begin, and where the last one ends
 * @param marks what is known of each piece
 * @param before the code point before the stretch, {@link #NOTHING} at an edge of Han
 * @param after the code point after it
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record CandidateRun(int[] text, int[] edges, byte[] marks, int before, int after) {
  static final int NOTHING = -1;

  /** The first character of what the segmenter made up. */
  static final byte OPENS = 1;

  /** The last character of what the segmenter made up. */
  static final byte CLOSES = 2;

  /** A function word that the segmenter put into a longer word. */
  static final byte FUNCTION = 4;

  int pieces() {
    return marks.length;
  }

  int length(int piece) {
    return edges[piece + 1] - edges[piece];
  }

  /** The code point before a piece. */
  int left(int piece) {
    return piece == 0 ? before : text[edges[piece] - 1];
  }

  /** The code point after a piece. */
  int right(int piece) {
    return piece == marks.length - 1 ? after : text[edges[piece + 1]];
  }

  boolean is(int piece, byte mark) {
    return (marks[piece] & mark) != 0;
  }

  /** Whether the segmenter made one word of exactly these pieces. */
  boolean isMadeUp(int first, int last) {
    if (!is(first, OPENS) || !is(last, CLOSES)) {
      return false;
    }
    for (int piece = first; piece < last; piece++) {
      if (is(piece, CLOSES)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a function word stands inside, not at an edge. */
  boolean hasFunctionInside(int first, int last) {
    for (int piece = first + 1; piece < last; piece++) {
      if (is(piece, FUNCTION)) {
        return true;
      }
    }
    return false;
  }

  String string(int first, int last) {
    return new String(text, edges[first], edges[last + 1] - edges[first]);
  }

  long hash(int first, int last) {
    return SplitMix64.hash(text, edges[first], edges[last + 1]);
  }
}
