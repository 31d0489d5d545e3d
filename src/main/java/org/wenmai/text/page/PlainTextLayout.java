package org.wenmai.text.page;

import java.util.List;

/** Sets blocks as plain text. */
final class PlainTextLayout {
  private PlainTextLayout() {}

  /** Items of a list and rows of a table on lines below each other; an empty line elsewhere. */
  static String text(List<PageBlock> blocks) {
    StringBuilder text = new StringBuilder();
    PageBlock last = null;
    for (PageBlock block : blocks) {
      if (last != null) {
        text.append(areLines(last, block) ? "\n" : "\n\n");
      }
      text.append(block.text());
      last = block;
    }
    return text.toString();
  }

  private static boolean areLines(PageBlock above, PageBlock below) {
    return above.kind() == below.kind()
        && (below.kind() == PageBlock.Kind.ITEM || below.kind() == PageBlock.Kind.ROW);
  }
}
