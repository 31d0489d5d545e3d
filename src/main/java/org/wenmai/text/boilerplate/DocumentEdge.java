package org.wenmai.text.boilerplate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The fragments at one edge of a text, from the edge inwards. Lines are split lazily: of a document
 * without boilerplate only the first lines are read. Not thread-safe.
 */
final class DocumentEdge {
  /** Chars that are read from each edge; bounds the work on one document. */
  static final int WINDOW = 4000;

  private final String text;
  private final EdgePosition position;
  private final List<TextFragment> fragments = new ArrayList<>();

  /** The part of the window that is not split yet. */
  private int from;

  private int to;

  /**
   * Whether the text is longer than the window, so that the innermost fragment may be incomplete.
   */
  private final boolean truncated;

  DocumentEdge(String text, EdgePosition position) {
    this.text = text;
    this.position = position;
    this.truncated = text.length() > WINDOW;
    boolean tail = position == EdgePosition.TAIL;
    this.from = truncated && tail ? text.length() - WINDOW : 0;
    this.to = truncated && !tail ? WINDOW : text.length();
  }

  EdgePosition position() {
    return position;
  }

  /** Whether there is a fragment with this index, counted from the edge. */
  boolean has(int i) {
    while (fragments.size() <= i + (truncated ? 1 : 0) && from < to) {
      splitLine();
    }
    return i < fragments.size() - (truncated && from >= to ? 1 : 0);
  }

  /** The fragment with this index; {@link #has} must have been true for it. */
  TextFragment get(int i) {
    return fragments.get(i);
  }

  /** All fragments within the window. */
  List<TextFragment> all() {
    while (from < to) {
      splitLine();
    }
    int size = Math.max(0, fragments.size() - (truncated ? 1 : 0));
    return Collections.unmodifiableList(fragments.subList(0, size));
  }

  private void splitLine() {
    if (position == EdgePosition.HEAD) {
      int end = FragmentSplitter.lineEnd(text, from, to);
      fragments.addAll(FragmentSplitter.ofLine(text, from, end));
      from = end + 1;
    } else {
      int start = FragmentSplitter.lineStart(text, from, to);
      List<TextFragment> line = FragmentSplitter.ofLine(text, start, to);
      Collections.reverse(line);
      fragments.addAll(line);
      to = start - 1;
    }
  }
}
