package org.wenmai.source.format.csv;

/**
 * Reads a line in which quotes within quoted cells are not escaped: looks for all ways to cut it
 * into the right number of cells, of which a quoted one begins and ends with a quote and any other
 * has none.
 */
final class UnescapedQuotes {
  /** Lines with more delimiters or cells are not tried: ways grow with their product. */
  private static final int MOST_DELIMITERS = 64;

  private static final int MOST_CELLS = 32;

  private final ByteWindow window;

  UnescapedQuotes(ByteWindow window) {
    this.window = window;
  }

  /**
   * Reads a line into a layout where there is one way.
   *
   * @return 0, 1, or 2 for more ways
   */
  int read(int end, int width, CsvDialect dialect, RecordLayout into) {
    int[] bounds = bounds(end, dialect);
    if (bounds.length == 0 || width > MOST_CELLS || width > bounds.length - 1) {
      return 0;
    }
    boolean[] bare = new boolean[bounds.length];
    int[] closing = new int[bounds.length];
    quotes(bounds, dialect, bare, closing);
    // ways[cells][i]: to cut what is behind bound i into so many cells.
    int last = bounds.length - 1;
    int[][] ways = new int[width + 1][bounds.length];
    ways[0][last] = 1;
    for (int cells = 1; cells <= width; cells++) {
      for (int i = 0; i < last; i++) {
        for (int to = i + 1; to <= last; to++) {
          if (ways[cells - 1][to] > 0 && isCell(bounds, i, to, dialect, bare, closing)) {
            ways[cells][i] = Math.min(2, ways[cells][i] + ways[cells - 1][to]);
          }
        }
      }
    }
    if (ways[width][0] == 1) {
      fill(bounds, width, ways, dialect, bare, closing, into);
    }
    return ways[width][0];
  }

  private void fill(
      int[] bounds,
      int width,
      int[][] ways,
      CsvDialect dialect,
      boolean[] bare,
      int[] closing,
      RecordLayout into) {
    into.clear();
    int at = 0;
    for (int cells = width; cells > 0; cells--) {
      int to = at + 1;
      while (ways[cells - 1][to] == 0 || !isCell(bounds, at, to, dialect, bare, closing)) {
        to++;
      }
      int start = bounds[at] + 1;
      boolean quoted = isQuote(start, bounds[to], dialect);
      into.add(quoted ? start + 1 : start, quoted ? closing[to] : bounds[to], quoted);
      at = to;
    }
  }

  /** Before the line, at each delimiter, and at the end; empty where there are too many. */
  private int[] bounds(int end, CsvDialect dialect) {
    int[] bounds = new int[MOST_DELIMITERS + 2];
    bounds[0] = -1;
    int count = 1;
    for (int i = 0; i < end; i++) {
      boolean pair = dialect.leads()[window.at(i)] && i + 1 < end && window.at(i + 1) >= 0x40;
      if (window.at(i) == dialect.delimiter()) {
        if (count > MOST_DELIMITERS) {
          return new int[0];
        }
        bounds[count++] = i;
      }
      i += pair ? 1 : 0;
    }
    bounds[count++] = end;
    return java.util.Arrays.copyOf(bounds, count);
  }

  /** Which parts have no quote, and the quote that each ends with; -1 for none. */
  private void quotes(int[] bounds, CsvDialect dialect, boolean[] bare, int[] closing) {
    closing[0] = -1;
    for (int part = 1; part < bounds.length; part++) {
      bare[part] = true;
      closing[part] = -1;
      for (int i = bounds[part - 1] + 1; i < bounds[part]; i++) {
        if (window.at(i) == dialect.quote()) {
          bare[part] = false;
          closing[part] = i;
        } else if (!dialect.isBlank(window.at(i))) {
          closing[part] = -1;
        }
      }
    }
  }

  private boolean isCell(
      int[] bounds, int from, int to, CsvDialect dialect, boolean[] bare, int[] closing) {
    int start = bounds[from] + 1;
    return isQuote(start, bounds[to], dialect) ? closing[to] > start : to == from + 1 && bare[to];
  }

  private boolean isQuote(int index, int end, CsvDialect dialect) {
    return index < end && window.at(index) == dialect.quote();
  }
}
