package org.wenmai.text.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A block-level element with its contents. */
final class PageBox {
  /** Its index, in the order in which boxes begin. */
  final int index;

  final @Nullable PageBox parent;
  final int depth;
  final String tag;

  /** Hash of tags and classes from the page down to it, the same in all entries of a list. */
  final int path;

  /** Class, id, role and itemprop, in lower case, with spaces around. */
  final String names;

  /** Index of its first block. */
  final int first;

  /** Index after its last block. */
  int end;

  /** Index after its last inner box. */
  int next;

  /** Number of code points in it, without white space, and how many of them are in links. */
  int chars;

  int linkChars;

  /** Weight of the prose in it, see {@link ProseWeight}. */
  double prose;

  /** Whether it, or a box that contains it, is boilerplate. */
  boolean boilerplate;

  /** Whether it is hidden until a script shows it, and has the text of the page. */
  boolean revealed;

  PageBox(int index, @Nullable PageBox parent, String tag, String names, String style, int first) {
    this.index = index;
    this.parent = parent;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.tag = tag;
    this.path = 31 * (31 * (parent == null ? 0 : parent.path) + tag.hashCode()) + style.hashCode();
    this.names = (" " + names + " ").toLowerCase(Locale.ROOT);
    this.first = first;
    this.end = first;
  }

  double linkShare() {
    return chars == 0 ? 0 : (double) linkChars / chars;
  }
}
