package org.wenmai.text.boilerplate;

import org.jspecify.annotations.Nullable;

/**
 * A line, or a part of one between sentence marks, wide gaps, bars and brackets. For one thread:
 * its template is made when it is asked for, since of most documents only few pieces are looked at.
 */
final class Piece {
  private final String text;
  private final int start;
  private final int end;
  private final boolean sentence;
  private @Nullable Template template;

  /**
   * Creates a piece.
   *
   * @param start first UTF-16 unit in the text
   * @param end unit after the last one
   * @param sentence whether it ends like one
   */
  Piece(String text, int start, int end, boolean sentence) {
    this.text = text;
    this.start = start;
    this.end = end;
    this.sentence = sentence;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** As it stands in the text. */
  String words() {
    return text.substring(start, end);
  }

  Template template() {
    Template made = template;
    if (made == null) {
      made = Masker.template(words(), sentence);
      template = made;
    }
    return made;
  }
}
