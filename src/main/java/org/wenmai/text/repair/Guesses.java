package org.wenmai.text.repair;

/**
 * A reading as text, of which the guesses that are not sure are given up.
 *
 * @param text the text, U+FFFD for what cannot be told
 * @param shifted characters of which both bytes were there
 */
record Guesses(String text, int shifted) {

  static Guesses of(Reading last, DoubleByte charset) {
    StringBuilder text = new StringBuilder();
    int shifted = 0;
    for (Reading at = last; at != null && at.before() != null; at = at.before()) {
      text.append(at.character());
      shifted += at.kind() == Reading.Kind.SHIFTED ? 1 : 0;
    }
    return new Guesses(text.reverse().toString(), shifted);
  }
}
