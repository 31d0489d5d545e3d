package org.wenmai.text.page;

import java.util.List;

/** Sets blocks as plain text. */
final class Layout {
  private Layout() {}

  /** Items of a list and rows of a table on lines below each other; an empty line elsewhere. */
  static String text(List<Block> blocks) {
    StringBuilder text = new StringBuilder();
    Block last = null;
    for (Block block : blocks) {
      if (last != null) {
        text.append(areLines(last, block) ? "\n" : "\n\n");
      }
      text.append(block.text());
      last = block;
    }
    return text.toString();
  }

  private static boolean areLines(Block above, Block below) {
    return above.kind() == below.kind()
        && (below.kind() == Block.Kind.ITEM || below.kind() == Block.Kind.ROW);
  }
}
