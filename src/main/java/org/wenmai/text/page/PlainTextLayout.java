package org.wenmai.text.page;

import java.util.List;

/** Formats blocks as plain text. */
final class PlainTextLayout {
  private PlainTextLayout() {}

  /**
   * The text of the blocks: list items and table rows on consecutive lines, else with an empty line
   * between blocks.
   */
  static String text(List<PageBlock> blocks) {
    StringBuilder text = new StringBuilder();
    PageBlock last = null;
    for (PageBlock block : blocks) {
      if (last != null) {
        text.append(areConsecutiveLines(last, block) ? "\n" : "\n\n");
      }
      text.append(block.text());
      last = block;
    }
    return text.toString();
  }

  private static boolean areConsecutiveLines(PageBlock above, PageBlock below) {
    return above.kind() == below.kind()
        && (below.kind() == PageBlock.Kind.ITEM || below.kind() == PageBlock.Kind.ROW);
  }
}
