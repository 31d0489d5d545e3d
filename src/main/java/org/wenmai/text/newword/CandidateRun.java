package org.wenmai.text.newword;

import org.wenmai.hash.SplitMix64;

/**
 * A run of tokens of Han, without stop words, numerals and punctuation. A token is a dictionary
 * word or a single character.
 *
 * @param text the code points of the run
 * @param offsets the offsets of the tokens in {@code text}, and the end of the last one
 * @param flags the flags of each token
 * @param before the Han character before the run, or {@link #BOUNDARY}
 * @param after the Han character after it, or {@link #BOUNDARY}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record CandidateRun(int[] text, int[] offsets, byte[] flags, int before, int after) {
  /** Stands for a neighbour that is not Han: punctuation, another script, an end of the text. */
  static final int BOUNDARY = -1;

  /** The first character of a word that only jieba's HMM found. */
  static final byte HMM_WORD_START = 1;

  /** The last character of a word that only jieba's HMM found. */
  static final byte HMM_WORD_END = 2;

  /** A function word inside a longer word that only jieba's HMM found. */
  static final byte FUNCTION_WORD = 4;

  int tokenCount() {
    return flags.length;
  }

  int length(int token) {
    return offsets[token + 1] - offsets[token];
  }

  /** The code point before a token, or {@link #BOUNDARY}. */
  int left(int token) {
    return token == 0 ? before : text[offsets[token] - 1];
  }

  /** The code point after a token, or {@link #BOUNDARY}. */
  int right(int token) {
    return token == flags.length - 1 ? after : text[offsets[token + 1]];
  }

  boolean has(int token, byte flag) {
    return (flags[token] & flag) != 0;
  }

  /** Whether these tokens are exactly one word of jieba's HMM. */
  boolean isHmmWord(int first, int last) {
    if (!has(first, HMM_WORD_START) || !has(last, HMM_WORD_END)) {
      return false;
    }
    for (int token = first; token < last; token++) {
      if (has(token, HMM_WORD_END)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a token other than the first and last is a function word. */
  boolean hasInnerFunctionWord(int first, int last) {
    for (int token = first + 1; token < last; token++) {
      if (has(token, FUNCTION_WORD)) {
        return true;
      }
    }
    return false;
  }

  String string(int first, int last) {
    return new String(text, offsets[first], offsets[last + 1] - offsets[first]);
  }

  long hash(int first, int last) {
    return SplitMix64.hash(text, offsets[first], offsets[last + 1]);
  }
}
