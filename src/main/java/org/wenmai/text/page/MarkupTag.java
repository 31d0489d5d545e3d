package org.wenmai.text.page;

/** A tag of HTML in a text that may be plain text. */
final class MarkupTag {
  /** Index of its {@code <}, and after its {@code >}; of a script, after that of its end tag. */
  final int start;

  final int end;

  /** In lower case. */
  final String name;

  final boolean isEndTag;
  final boolean hasAttributes;

  /** Whether it is the start tag or the end tag of a pair. */
  boolean paired;

  MarkupTag(int start, int end, String name, boolean isEndTag, boolean hasAttributes) {
    this.start = start;
    this.end = end;
    this.name = name;
    this.isEndTag = isEndTag;
    this.hasAttributes = hasAttributes;
  }
}
