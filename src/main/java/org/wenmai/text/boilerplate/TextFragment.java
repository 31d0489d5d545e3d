package org.wenmai.text.boilerplate;

import org.jspecify.annotations.Nullable;

/**
 * A line, or a part of one between sentence marks, wide gaps, bars and brackets. For one thread:
 * its template is made when it is asked for, since of most documents only few pieces are looked at.
 */
final class TextFragment {
  private final String text;
  private final int start;
  private final int end;
  private final boolean sentence;
  private @Nullable FragmentTemplate template;

  /**
   * Creates a piece.
   *
   * @param start first UTF-16 unit in the text
   * @param end unit after the last one
   * @param sentence whether it ends like one
   */
  TextFragment(String text, int start, int end, boolean sentence) {
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

  FragmentTemplate template() {
    FragmentTemplate made = template;
    if (made == null) {
      made = TemplateMasker.template(words(), sentence);
      template = made;
    }
    return made;
  }
}
