package org.wenmai.text.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An element that starts a line of its own, with what lies in it. */
final class PageBox {
  /** Its number, in the order in which boxes begin. */
  final int index;

  final @Nullable PageBox parent;
  final int depth;
  final String tag;

  /** Class, id, role and itemprop, in lower case, with spaces around. */
  final String names;

  /** Blocks in it: from this one on. */
  final int first;

  /** The block after its last one. */
  int end;

  /** The box that begins after its last inner one. */
  int next;

  /** Code points of text in it, white space not counted, and those that are links. */
  int chars;

  int linkChars;

  /** How much prose lies in it, see {@link ProseWeight}. */
  double prose;

  /** Whether it, or a box around it, is no part of what the page is there for. */
  boolean furniture;

  PageBox(int index, @Nullable PageBox parent, String tag, String names, int first) {
    this.index = index;
    this.parent = parent;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.tag = tag;
    this.names = (" " + names + " ").toLowerCase(Locale.ROOT);
    this.first = first;
    this.end = first;
  }

  double linkShare() {
    return chars == 0 ? 0 : (double) linkChars / chars;
  }
}
