package org.wenmai.text.boilerplate;

import java.util.Set;

/**
 * The part of a fragment that stays the same from document to document.
 *
 * @param key the fragment with its variable parts masked; equal keys mean the same boilerplate
 * @param weight letters outside of the masks; an ideograph, kana or hangul counts two
 * @param shape form of the fragment
 * @param hasDigits whether digits were masked
 */
record FragmentTemplate(String key, int weight, Shape shape, boolean hasDigits) {
  private static final int MIN_WEIGHT = 2;
  private static final int MIN_RULE_LENGTH = 3;
  private static final String RULE_CHARS = "-=_*~—–─━·•|/>» ";
  private static final Set<String> SEPARATORS = Set.of("/", ">", "»", "·", "•");

  /** The form of a fragment. */
  enum Shape {
    /** Ends like a sentence. */
    SENTENCE,
    /** A front matter field with its value masked. */
    FIELD,
    /** A link reference definition of Markdown. */
    REFERENCE,
    /** Anything else. */
    PHRASE
  }

  /**
   * Whether the fragment is no evidence by itself: a rule, a bar, a date, an address. Scanning
   * continues past it.
   */
  boolean isNeutral() {
    return weight < MIN_WEIGHT || shape == Shape.REFERENCE;
  }

  /**
   * Whether the fragment is a horizontal rule or a separator, which belongs to adjacent
   * boilerplate.
   */
  boolean isSeparator() {
    return (key.length() >= MIN_RULE_LENGTH || SEPARATORS.contains(key))
        && key.chars().allMatch(c -> RULE_CHARS.indexOf(c) >= 0);
  }
}
