package org.wenmai.cli;

import java.util.ArrayList;
import java.util.List;
import org.wenmai.report.comparison.TextEdit;
import org.wenmai.report.comparison.WordSplitter;

/**
 * Two texts in two columns, as {@code diff -y} prints files; what was changed is marked as {@code
 * wdiff} marks it: {@code [-dropped-]} on the left, {@code {+inserted+}} on the right. What stayed
 * stands in the same row on both sides.
 */
final class SideBySide {
  private static final String GUTTER = "  │ ";

  private final Side before;
  private final Side after;
  private final List<String> rows = new ArrayList<>();

  private SideBySide(int width, boolean isColored) {
    int columns = Math.max(16, (width - TerminalText.columns(GUTTER)) / 2);
    before = new Side(columns, isColored, new Mark("[-", "-]", "\u001b[31m"));
    after = new Side(columns, isColored, new Mark("{+", "+}", "\u001b[32m"));
  }

  /**
   * The rows, without line ends.
   *
   * @param width of both columns together, in columns of a terminal; at least some are taken
   * @param isColored whether changes are red and green besides
   */
  static List<String> rows(List<TextEdit> edits, int width, boolean isColored) {
    SideBySide page = new SideBySide(width, isColored);
    edits.forEach(page::add);
    page.endRow();
    return page.rows;
  }

  private void add(TextEdit edit) {
    List<String> left = WordSplitter.of(TerminalText.safe(edit.before()));
    String replacement = TerminalText.safe(edit.after());
    List<String> right = edit.changed() ? WordSplitter.of(replacement) : cutLike(left, replacement);
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      add(i < left.size() ? left.get(i) : "", i < right.size() ? right.get(i) : "", edit.changed());
    }
    before.close();
    after.close();
  }

  /** Cuts what stayed at the same places in both texts: dictionaries cut the two scripts apart. */
  private static List<String> cutLike(List<String> words, String text) {
    List<String> cut = new ArrayList<>();
    int start = 0;
    for (String word : words) {
      int length = word.codePointCount(0, word.length());
      int left = text.codePointCount(start, text.length());
      int end = text.offsetByCodePoints(start, Math.min(length, left));
      cut.add(text.substring(start, end));
      start = end;
    }
    cut.add(text.substring(start));
    return cut;
  }

  private void add(String left, String right, boolean changed) {
    if (!before.hasRoom(left, changed) || !after.hasRoom(right, changed)) {
      endRow();
    }
    String longLeft = before.add(left, changed);
    String longRight = after.add(right, changed);
    if (!longLeft.isEmpty() || !longRight.isEmpty()) {
      endRow();
      add(longLeft, longRight, changed);
    }
  }

  private void endRow() {
    String left = before.finished();
    String right = after.finished();
    if (!left.isBlank() || !right.isBlank()) {
      rows.add((left + GUTTER + right).stripTrailing());
    }
  }

  /** How a change is marked. */
  private record Mark(String open, String close, String color) {}

  /** One column of the row that is being filled. */
  private static final class Side {
    private static final String PLAIN = "\u001b[0m";

    private final int columns;
    private final boolean isColored;
    private final Mark mark;
    private final StringBuilder row = new StringBuilder();
    private int filled;
    private boolean isOpen;

    Side(int columns, boolean isColored, Mark mark) {
      this.columns = columns;
      this.isColored = isColored;
      this.mark = mark;
    }

    boolean hasRoom(String word, boolean changed) {
      return filled == 0 || word.isEmpty() || TerminalText.columns(word) <= room(changed);
    }

    /** What is left besides the marks of a change. */
    private int room(boolean changed) {
      int opening = changed && !isOpen ? mark.open().length() : 0;
      return columns - filled - (changed ? opening + mark.close().length() : 0);
    }

    /** Adds a word to the row; what a whole row has no room for is returned. */
    String add(String word, boolean changed) {
      if (word.isEmpty() || (filled == 0 && word.isBlank())) {
        return "";
      }
      int end = end(word, room(changed));
      if (changed) {
        open();
      }
      row.append(word, 0, end);
      filled += TerminalText.columns(word.substring(0, end));
      return word.substring(end);
    }

    private static int end(String word, int room) {
      int end = 0;
      int taken = 0;
      while (end < word.length()) {
        int next = word.offsetByCodePoints(end, 1);
        taken += TerminalText.columns(word.substring(end, next));
        if (taken > room && end > 0) {
          return end;
        }
        end = next;
      }
      return end;
    }

    private void open() {
      if (!isOpen) {
        row.append(isColored ? mark.color() : "").append(mark.open());
        filled += mark.open().length();
        isOpen = true;
      }
    }

    void close() {
      if (isOpen) {
        row.append(mark.close()).append(isColored ? PLAIN : "");
        filled += mark.close().length();
        isOpen = false;
      }
    }

    /** The row, filled up with spaces; the next one is begun. */
    String finished() {
      close();
      String full = row + " ".repeat(Math.max(0, columns - filled));
      row.setLength(0);
      filled = 0;
      return full;
    }
  }
}
