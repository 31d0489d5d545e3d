package org.wenmai.text.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Formats each row of a data table as one line, with tabs between cells. Layout tables have several
 * blocks in a cell, or nested rows, and are left unchanged.
 */
final class TableFormatter {
  /** A longer cell, in code points, is prose. */
  private static final int MAX_CELL_CHARS = 300;

  private static final class Row {
    final int first;
    final List<Integer> cells = new ArrayList<>();

    Row(int first) {
      this.first = first;
    }
  }

  private final List<PageBlock> blocks;
  private final Deque<Row> open = new ArrayDeque<>();

  TableFormatter(List<PageBlock> blocks) {
    this.blocks = blocks;
  }

  void open(String tag) {
    if (tag.equals("tr")) {
      open.push(new Row(blocks.size()));
    } else if (isCell(tag) && !open.isEmpty()) {
      open.peek().cells.add(blocks.size());
    }
  }

  void close(String tag, PageBox box) {
    if (tag.equals("tr") && !open.isEmpty()) {
      Row row = open.pop();
      if (isData(row)) {
        merge(row, box);
      }
    }
  }

  private static boolean isCell(String tag) {
    return tag.equals("td") || tag.equals("th");
  }

  private boolean isData(Row row) {
    int count = blocks.size() - row.first;
    if (row.cells.size() < 2 || count < 2 || count > row.cells.size()) {
      return false;
    }
    for (PageBlock block : blocks.subList(row.first, blocks.size())) {
      if (block.kind() == PageBlock.Kind.ROW || block.chars() > MAX_CELL_CHARS) {
        return false;
      }
    }
    return true;
  }

  private void merge(Row row, PageBox box) {
    List<PageBlock> cells = blocks.subList(row.first, blocks.size());
    StringBuilder text = new StringBuilder();
    int chars = 0;
    int linkChars = 0;
    for (PageBlock cell : cells) {
      text.append(text.isEmpty() ? "" : "\t").append(cell.text().replace('\n', ' '));
      chars += cell.chars();
      linkChars += cell.linkChars();
    }
    cells.clear();
    blocks.add(new PageBlock(box, PageBlock.Kind.ROW, text.toString(), chars, linkChars));
  }
}
