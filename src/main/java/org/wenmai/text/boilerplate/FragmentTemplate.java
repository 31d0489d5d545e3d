package org.wenmai.text.boilerplate;

import java.util.Set;

/**
 * What of a piece stays the same from document to document.
 *
 * @param key the piece with what varies masked; equal keys are the same furniture
 * @param weight letters outside of the masks; an ideograph, kana or hangul counts two
 * @param shape what the piece looks like
 * @param numbered whether digits were masked
 */
record FragmentTemplate(String key, int weight, Shape shape, boolean numbered) {
  private static final int LEAST_WEIGHT = 2;
  private static final int LEAST_RULE = 3;
  private static final String RULES = "-=_*~—–─━·•|/>» ";
  private static final Set<String> SEPARATORS = Set.of("/", ">", "»", "·", "•");

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

  /** A rule or a separator, which goes with the furniture that it stands by. */
  boolean isOrnament() {
    return (key.length() >= LEAST_RULE || SEPARATORS.contains(key))
        && key.chars().allMatch(c -> RULES.indexOf(c) >= 0);
  }
}
