package org.wenmai.text.boilerplate;

/**
 * What of a piece stays the same from document to document.
 *
 * @param key the piece with what varies masked; equal keys are the same furniture
 * @param weight letters outside of the masks; an ideograph, kana or hangul counts two
 * @param shape what the piece looks like
 * @param numbered whether digits were masked
 */
record Template(String key, int weight, Shape shape, boolean numbered) {
  private static final int LEAST_WEIGHT = 2;

  /** What a piece looks like. */
  enum Shape {
    /** Ends like a sentence. */
    SENTENCE,
    /** A field of front matter, its value masked. */
    FIELD,
    /** The definition of a link in Markdown. */
    REFERENCE,
    /** Anything else. */
    PHRASE
  }

  /** Says nothing by itself: a rule, a bar, a date, an address. Runs go on through it. */
  boolean isNeutral() {
    return weight < LEAST_WEIGHT || shape == Shape.REFERENCE;
  }

  /** Nothing but signs, which go with the furniture that they stand by. */
  boolean isOrnament() {
    return weight == 0 && !numbered && shape == Shape.PHRASE && key.indexOf('{') < 0;
  }
}
