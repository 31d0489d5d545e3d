package org.wenmai.text.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;

/**
 * A bounded sample of prose in the form that the model was trained on: lower-case letters of one
 * script, with single spaces for everything else, no character more than twice in a row.
 */
final class LetterSample {
  private final int script;
  private final int bound;
  private final StringBuilder out;
  private int letters;

  private LetterSample(int script, int bound) {
    this.script = script;
    this.bound = bound;
    this.out = new StringBuilder(Math.min(bound, 4096) + 2).append(' ');
  }

  /**
   * Takes letters from the start and, of a long text, as many from its middle on.
   *
   * @param scriptCode ISO 15924 code of the letters that are taken
   * @param letters the most letters taken, at least 2
   */
  static LetterSample of(CharSequence prose, String scriptCode, int letters) {
    int script = UScript.getCodeFromName(scriptCode);
    LetterSample sample = new LetterSample(script, letters);
    int middle = prose.length() / 2;
    if (prose.length() <= letters) {
      sample.take(prose, 0, prose.length(), letters);
    } else {
      sample.take(prose, 0, middle, letters / 2);
      sample.take(prose, middle, prose.length(), letters);
    }
    return sample;
  }

  /** How many letters were taken. */
  int letters() {
    return letters;
  }

  CharSequence text() {
    return out;
  }

  private void take(CharSequence prose, int start, int end, int most) {
    for (int i = start; i < end && letters < Math.min(most, bound); ) {
      int c = Character.codePointAt(prose, i);
      i += Character.charCount(c);
      if (c < 0x80 ? script == UScript.LATIN && isAsciiLetter(c) : belongs(c)) {
        letter(c);
      } else if (c == '\'' || c == '’') {
        out.append('\'');
      } else {
        space();
      }
    }
    space();
  }

  private static boolean isAsciiLetter(int c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  }

  private boolean belongs(int c) {
    int own = UScript.getScript(c);
    return own == script || (own <= UScript.INHERITED && isMarkOrLetter(c));
  }

  private static boolean isMarkOrLetter(int c) {
    int type = UCharacter.getType(c);
    return UCharacter.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private void letter(int c) {
    int small = c < 0x80 ? c | 0x20 : UCharacter.toLowerCase(c);
    int length = out.length();
    if (length > 2 && out.charAt(length - 1) == small && out.charAt(length - 2) == small) {
      return;
    }
    out.appendCodePoint(small);
    letters++;
  }

  private void space() {
    if (out.charAt(out.length() - 1) != ' ') {
      out.append(' ');
    }
  }
}
