package org.wenmai.text.normalize;

/** The capitals of a word, before it is folded. */
enum LetterCase {
  /** It begins with no capital: "river". */
  SMALL,

  /**
   * It begins with a capital and goes on small, as names do, and words at the start of a sentence.
   */
  CAPITALIZED,

  /** It has two capitals or more and no small letter: "SARS". */
  CAPITALS,

  /** Two capitals or more and a small s: "DVDs". */
  ACRONYM_PLURAL;

  static LetterCase of(char[] text, int from, int to) {
    if (!Character.isUpperCase(text[from])) {
      return SMALL;
    }
    int capitals = 1;
    while (from + capitals < to && Character.isUpperCase(text[from + capitals])) {
      capitals++;
    }
    boolean plural = from + capitals == to - 1 && text[to - 1] == 's';
    if (capitals == 1) {
      return CAPITALIZED;
    }
    return plural ? ACRONYM_PLURAL : from + capitals == to ? CAPITALS : CAPITALIZED;
  }
}
