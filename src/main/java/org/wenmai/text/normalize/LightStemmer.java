package org.wenmai.text.normalize;

/** A stemmer for one language. Not thread-safe. */
@FunctionalInterface
interface LightStemmer {
  /**
   * Removes the inflection of a folded word in place.
   *
   * @param letters the word, with spare capacity after it
   * @param length length of the word
   * @return the length of the stem
   */
  int stem(char[] letters, int length);

  /**
   * Removes the inflection of a folded word in place, in the light of its capitals before it was
   * folded.
   */
  default int stem(char[] letters, int length, LetterCase letterCase) {
    return stem(letters, length);
  }

  /** A stemmer that applies this one and then another. */
  default LightStemmer then(LightStemmer next) {
    return (letters, length) -> next.stem(letters, stem(letters, length));
  }
}
