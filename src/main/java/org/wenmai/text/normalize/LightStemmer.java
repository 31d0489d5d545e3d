package org.wenmai.text.normalize;

/** A stemmer of one language, for one thread. */
@FunctionalInterface
interface LightStemmer {
  /**
   * Takes the inflection off a folded word, in place.
   *
   * @param letters the word, and room behind it
   * @param length of the word
   * @return length of the stem
   */
  int stem(char[] letters, int length);

  /** This one, and another one on what it leaves. */
  default LightStemmer then(LightStemmer next) {
    return (letters, length) -> next.stem(letters, stem(letters, length));
  }
}
