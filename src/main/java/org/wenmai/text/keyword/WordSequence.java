package org.wenmai.text.keyword;

import java.util.Arrays;

/**
 * The words of a document that may be parts of phrases, in text order, with breaks between them.
 * Not thread-safe.
 */
final class WordSequence {
  private int[] words = new int[256];
  private int[] unitStarts = new int[256];
  private int[] unitEnds = new int[256];
  private int[] codePointStarts = new int[256];
  private int size;

  /**
   * Adds a word, and before it a break if there is more than a space, a hyphen or a middle dot
   * between it and the previous word.
   */
  void add(int word, int from, int to, int start, String text) {
    if (size > 0 && words[size - 1] >= 0) {
      int gap = from - unitEnds[size - 1];
      boolean adjacent = gap == 0 || (gap == 1 && joins(text.charAt(from - 1)));
      if (!adjacent) {
        addBreak();
      }
    }
    append(word, from, to, start);
  }

  private static boolean joins(char sign) {
    return sign == ' ' || sign == '-' || sign == '\u2010' || sign == '\u2011' || isMiddleDot(sign);
  }

  /** Whether a character joins the parts of a name in katakana or Chinese: コカ・コーラ, 大卫·休谟. */
  static boolean isMiddleDot(char sign) {
    return sign == '\u00b7' || sign == '\u30fb' || sign == '\uff65';
  }

  /** Adds a break, which no phrase crosses. */
  void addBreak() {
    if (size > 0 && words[size - 1] >= 0) {
      append(PhraseExtractor.BREAK, 0, 0, 0);
    }
  }

  private void append(int word, int from, int to, int start) {
    if (size == words.length) {
      words = Arrays.copyOf(words, size * 2);
      unitStarts = Arrays.copyOf(unitStarts, size * 2);
      unitEnds = Arrays.copyOf(unitEnds, size * 2);
      codePointStarts = Arrays.copyOf(codePointStarts, size * 2);
    }
    words[size] = word;
    unitStarts[size] = from;
    unitEnds[size] = to;
    codePointStarts[size++] = start;
  }

  /** Moves the end of the word that was added last. */
  void extendLast(int to) {
    if (size > 0 && words[size - 1] >= 0) {
      unitEnds[size - 1] = to;
    }
  }

  /** The numbers of the words, and breaks. */
  int[] words() {
    return Arrays.copyOf(words, size);
  }

  /** The numbers of consecutive words. */
  int[] words(int first, int count) {
    return Arrays.copyOfRange(words, first, first + count);
  }

  /** The UTF-16 offset of the start of a word. */
  int unitStart(int index) {
    return unitStarts[index];
  }

  /** The UTF-16 offset of the end of a word. */
  int unitEnd(int index) {
    return unitEnds[index];
  }

  /** The code-point offset of the start of a word. */
  int codePointStart(int index) {
    return codePointStarts[index];
  }
}
