package org.wenmai.text.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Formats each row of a data table as one line, with tabs between cells. Layout tables have several
 * blocks in a cell, nested rows, a heading or the title of the page, and are left unchanged.
 */
final class TableFormatter {
  /** A longer cell, in code points, is prose. */
  private static final int MAX_CELL_CHARS = 300;

  /** A shorter title may be a word in a cell. */
  private static final int MIN_TITLE = 4;

  private static final class Row {
    final int first;
    final List<Integer> cells = new ArrayList<>();

    Row(int first) {
      this.first = first;
    }
  }

  private final List<PageBlock> blocks;
  private final Deque<Row> open = new ArrayDeque<>();

  private final String title;

  TableFormatter(List<PageBlock> blocks, @Nullable String title) {
    this.blocks = blocks;
    this.title = title == null ? "" : HeadlineFinder.letters(title);
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
    if (row.cells.size() < 2 || count < 2 || count > row.cells.size() || hasLargeCell(row)) {
      return false;
    }
    for (PageBlock block : blocks.subList(row.first, blocks.size())) {
      if (block.kind() == PageBlock.Kind.ROW
          || block.kind() == PageBlock.Kind.HEADING
          || block.chars() > MAX_CELL_CHARS
          || isTitle(block)) {
        return false;
      }
    }
    return true;
  }

  private boolean hasLargeCell(Row row) {
    for (int i = 0; i < row.cells.size(); i++) {
      int end = i + 1 < row.cells.size() ? row.cells.get(i + 1) : blocks.size();
      if (end - row.cells.get(i) > 1) {
        return true;
      }
    }
    return false;
  }

  /** Whether a cell is the title, or the title begins with it and goes on with the site's name. */
  private boolean isTitle(PageBlock cell) {
    boolean may =
        cell.chars() >= MIN_TITLE && cell.chars() <= title.length() * 2 && beginsTitle(cell.text());
    String letters = may ? HeadlineFinder.letters(cell.text()) : "";
    return letters.length() >= MIN_TITLE
        && letters.length() * 3 > title.length()
        && title.startsWith(letters);
  }

  /** Cheap test first: most cells are no title. */
  private boolean beginsTitle(String cell) {
    int i = 0;
    while (i < cell.length() && !Character.isLetterOrDigit(cell.codePointAt(i))) {
      i++;
    }
    return i < cell.length() && Character.toLowerCase(cell.codePointAt(i)) == title.codePointAt(0);
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
