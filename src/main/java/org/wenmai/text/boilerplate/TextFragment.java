package org.wenmai.text.boilerplate;

import org.jspecify.annotations.Nullable;

/**
 * A line, or a part of one between sentence marks, wide gaps, bars and brackets. The template is
 * made lazily, because only few fragments of most documents are looked at. Not thread-safe.
 */
final class TextFragment {
  private final String text;
  private final int start;
  private final int end;
  private final boolean sentence;
  private @Nullable FragmentTemplate template;

  /**
   * Creates a fragment.
   *
   * @param start index of its first char in the text
   * @param end index after its last char
   * @param sentence whether it ends like a sentence
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

  /** The text of the fragment. */
  String text() {
    return text.substring(start, end);
  }

  FragmentTemplate template() {
    FragmentTemplate made = template;
    if (made == null) {
      made = TemplateMasker.template(text(), sentence);
      template = made;
    }
    return made;
  }
}
