package org.wenmai.text.boilerplate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The pieces at one edge of a text, from the edge inwards. Cut line by line as they are asked for:
 * of a document without furniture only the first lines are looked at. For one thread.
 */
final class DocumentEdge {
  /** UTF-16 units that are looked at from each edge; bounds the work on one document. */
  static final int WINDOW = 4000;

  private final String text;
  private final EdgePosition place;
  private final List<TextFragment> pieces = new ArrayList<>();

  /** The part of the text that is not cut yet. */
  private int from;

  private int to;

  /** Whether the text goes on beyond the window, so that its last piece may be torn. */
  private final boolean torn;

  DocumentEdge(String text, EdgePosition place) {
    this.text = text;
    this.place = place;
    this.torn = text.length() > WINDOW;
    boolean tail = place == EdgePosition.TAIL;
    this.from = torn && tail ? text.length() - WINDOW : 0;
    this.to = torn && !tail ? WINDOW : text.length();
  }

  EdgePosition place() {
    return place;
  }

  /** Whether there is a piece at this place, counted from the edge. */
  boolean has(int i) {
    while (pieces.size() <= i + (torn ? 1 : 0) && from < to) {
      cutLine();
    }
    return i < pieces.size() - (torn && from >= to ? 1 : 0);
  }

  /** A piece that {@linkplain #has there is}. */
  TextFragment get(int i) {
    return pieces.get(i);
  }

  /** All of them. */
  List<TextFragment> all() {
    while (from < to) {
      cutLine();
    }
    int size = Math.max(0, pieces.size() - (torn ? 1 : 0));
    return Collections.unmodifiableList(pieces.subList(0, size));
  }

  private void cutLine() {
    if (place == EdgePosition.HEAD) {
      int end = FragmentSplitter.lineEnd(text, from, to);
      pieces.addAll(FragmentSplitter.ofLine(text, from, end));
      from = end + 1;
    } else {
      int start = FragmentSplitter.lineStart(text, from, to);
      List<TextFragment> line = FragmentSplitter.ofLine(text, start, to);
      Collections.reverse(line);
      pieces.addAll(line);
      to = start - 1;
    }
  }
}
