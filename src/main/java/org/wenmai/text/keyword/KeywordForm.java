package org.wenmai.text.keyword;

import org.wenmai.text.normalize.InflectionStemmer;
import org.wenmai.text.normalize.StemmingMode;

/**
 * What keywords have in common that people read as one: letters and digits without spaces and
 * hyphens, English words by their stems. A term in a language that is not the text's is not
 * stemmed, so a Chinese text with English paragraphs has "snap" and "snaps". Pure functions.
 */
final class KeywordForm {
  private static final InflectionStemmer ENGLISH = InflectionStemmer.of(StemmingMode.LIGHT, "en");

  private KeywordForm() {}

  /**
   * The form of a keyword.
   *
   * @param term folded and normalized
   */
  static String of(String term) {
    char[] letters = term.toCharArray();
    StringBuilder form = new StringBuilder(letters.length);
    int from = 0;
    for (int i = 0; i <= letters.length; i++) {
      if (i == letters.length || letters[i] == ' ' || letters[i] == '-') {
        append(letters, from, i, form);
        from = i + 1;
      }
    }
    return form.toString();
  }

  private static void append(char[] letters, int from, int to, StringBuilder form) {
    boolean ascii = to > from;
    for (int i = from; i < to; i++) {
      ascii &= letters[i] >= 'a' && letters[i] <= 'z';
    }
    if (ascii) {
      form.append(ENGLISH.word(letters, from, to).term());
    } else {
      form.append(letters, from, to - from);
    }
  }
}
