package org.wenmai.text;

/**
 * Turns places in code points into UTF-16 places; cheap for questions in ascending order. For one
 * thread.
 */
public final class CodePointCursor {
  private final String text;
  private int unit;
  private int codePoint;

  /** Stands before the first code point of a text. */
  public CodePointCursor(String text) {
    this.text = text;
  }

  /**
   * The UTF-16 place of a code point; places behind the text count as its end.
   *
   * @param at not before the place asked for last, or the walk begins anew
   */
  public int unit(int at) {
    if (at < codePoint) {
      unit = 0;
      codePoint = 0;
    }
    while (codePoint < at && unit < text.length()) {
      unit += Character.charCount(text.codePointAt(unit));
      codePoint++;
    }
    return unit;
  }
}
