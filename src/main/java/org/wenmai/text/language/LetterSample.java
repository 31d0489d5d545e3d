package org.wenmai.text.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;

/**
 * A bounded sample of prose, normalized like the training text of the models: lower-case letters of
 * one script, single spaces for everything else, no character more than twice in a row.
 */
final class LetterSample {
  private final int script;
  private final int maxLetters;
  private final StringBuilder out;
  private int letters;

  private LetterSample(int script, int maxLetters) {
    this.script = script;
    this.maxLetters = maxLetters;
    this.out = new StringBuilder(Math.min(maxLetters, 4096) + 2).append(' ');
  }

  /**
   * Samples letters from the start and, if the text is long, as many from its middle on.
   *
   * @param scriptCode ISO 15924 code of the letters to sample
   * @param maxLetters the most letters to sample, at least 2
   */
  static LetterSample of(CharSequence prose, String scriptCode, int maxLetters) {
    int script = UScript.getCodeFromName(scriptCode);
    LetterSample sample = new LetterSample(script, maxLetters);
    int middle = prose.length() / 2;
    if (prose.length() <= maxLetters) {
      sample.addFrom(prose, 0, prose.length(), maxLetters);
    } else {
      sample.addFrom(prose, 0, middle, maxLetters / 2);
      sample.addFrom(prose, middle, prose.length(), maxLetters);
    }
    return sample;
  }

  /** Number of letters in the sample. */
  int letters() {
    return letters;
  }

  CharSequence text() {
    return out;
  }

  private void addFrom(CharSequence prose, int start, int end, int limit) {
    for (int i = start; i < end && letters < Math.min(limit, maxLetters); ) {
      int c = Character.codePointAt(prose, i);
      i += Character.charCount(c);
      if (c < 0x80 ? script == UScript.LATIN && isAsciiLetter(c) : isOfScript(c)) {
        addLetter(c);
      } else if (c == '\'' || c == '’') {
        out.append('\'');
      } else {
        addSpace();
      }
    }
    addSpace();
  }

  private static boolean isAsciiLetter(int c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  }

  private boolean isOfScript(int c) {
    int own = UScript.getScript(c);
    return own == script || (own <= UScript.INHERITED && isMarkOrLetter(c));
  }

  private static boolean isMarkOrLetter(int c) {
    int type = UCharacter.getType(c);
    return UCharacter.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private void addLetter(int c) {
    int small = c < 0x80 ? c | 0x20 : UCharacter.toLowerCase(c);
    int length = out.length();
    if (length > 2 && out.charAt(length - 1) == small && out.charAt(length - 2) == small) {
      return;
    }
    out.appendCodePoint(small);
    letters++;
  }

  private void addSpace() {
    if (out.charAt(out.length() - 1) != ' ') {
      out.append(' ');
    }
  }
}
