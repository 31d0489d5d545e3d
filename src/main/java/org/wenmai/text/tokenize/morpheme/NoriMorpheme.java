package org.wenmai.text.tokenize.morpheme;

import org.apache.lucene.analysis.ko.POS;

/**
 * A morpheme, or several that are one word.
 *
 * @param from UTF-16 offset in the text
 * @param to offset after it
 * @param tag its part of speech, of the left one of several
 * @param stop whether it carries no sense by itself
 */
record NoriMorpheme(int from, int to, POS.Tag tag, boolean stop) {
  boolean isNumber() {
    return tag == POS.Tag.NR || tag == POS.Tag.SN;
  }

  boolean isNoun() {
    return !stop && (tag == POS.Tag.NNG || tag == POS.Tag.NNP);
  }

  int length() {
    return to - from;
  }

  String surface(char[] text) {
    return new String(text, from, to - from);
  }

  /** A noun from the start of this morpheme to an offset. */
  NoriMorpheme asNounTo(int end) {
    return new NoriMorpheme(from, end, POS.Tag.NNG, false);
  }
}
