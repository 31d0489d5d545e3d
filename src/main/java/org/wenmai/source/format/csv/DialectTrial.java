package org.wenmai.source.format.csv;

import java.util.List;

/**
 * What the first records of a file look like in a dialect.
 *
 * @param share of the records with as many cells as the header
 * @param bad records that could not be read, or only when they were repaired
 * @param quotedCells cells with quotes around them; one that needs them counts three times
 * @param openCells cells that begin with a quote and are not quoted, or hold one elsewhere
 * @param unclosed of these, how many begin with it
 * @param longest the name of the column with the longest cells; empty where there is none
 */
record DialectTrial(
    CsvDialect dialect,
    CsvHeader header,
    double share,
    int bad,
    int quotedCells,
    int openCells,
    int unclosed,
    String longest) {
  private static final int NEEDED = 3;

  static DialectTrial of(CsvDialect dialect, CsvHeader header, List<CsvRow> rows) {
    int width = header.names().size();
    int same = 0;
    int bad = 0;
    int quoted = 0;
    int unclosed = 0;
    int others = 0;
    for (CsvRow row : rows) {
      same += row.problem() == null && row.cells().size() == width ? 1 : 0;
      bad += row.problem() != null || row.repaired() ? 1 : 0;
      unclosed += row.problem() != null && row.raw().length > 0 ? 1 : 0;
      for (CsvRow.Cell cell : row.cells()) {
        int swallowed = swallowed(cell, dialect.delimiter(), width);
        if (swallowed > 0) {
          unclosed++;
          others += swallowed;
          continue;
        }
        int at = cell.quoted() ? -1 : indexOf(cell.bytes(), dialect.quote());
        quoted += cell.needsQuotes() ? NEEDED : cell.quoted() ? 1 : 0;
        unclosed += at == 0 ? 1 : 0;
        others += at > 0 ? 1 : 0;
      }
    }
    double share = rows.isEmpty() ? 1 : (double) same / rows.size();
    return new DialectTrial(
        dialect,
        header,
        share,
        bad,
        quoted,
        unclosed + others,
        unclosed,
        longest(header.names(), rows));
  }

  /** Lines of a quoted cell that are records; 0 unless all are that are wholly within it. */
  private static int swallowed(CsvRow.Cell cell, int delimiter, int width) {
    int records = 0;
    int cells = 1;
    int lines = 0;
    for (byte b : cell.needsQuotes() ? cell.bytes() : new byte[0]) {
      cells += (b & 0xff) == delimiter ? 1 : 0;
      if (b == '\n') {
        records += lines > 0 && cells == width ? 1 : 0;
        cells = 1;
        lines++;
      }
    }
    return width > 1 && records > 0 && records == lines - 1 ? records : 0;
  }

  private static int indexOf(byte[] cell, int quote) {
    for (int i = 0; i < cell.length; i++) {
      if ((cell[i] & 0xff) == quote) {
        return i;
      }
    }
    return -1;
  }

  private static String longest(List<String> names, List<CsvRow> rows) {
    long[] lengths = new long[names.size()];
    for (CsvRow row : rows) {
      for (int i = 0; i < Math.min(lengths.length, row.cells().size()); i++) {
        lengths[i] += row.cells().get(i).bytes().length;
      }
    }
    int best = -1;
    for (int i = 0; i < lengths.length; i++) {
      best = lengths[i] > (best < 0 ? 0 : lengths[best]) ? i : best;
    }
    return best < 0 ? "" : names.get(best);
  }

  /**
   * Whether quotes may mean nothing in the file: more cells are open than closed, or letters are
   * escaped in the way of databases that need no quotes.
   */
  boolean mayDenyQuotes() {
    boolean database = dialect.delimiter() == '\t' && dialect.escape() >= 0 && quotedCells == 0;
    return database || (unclosed > 0 && openCells > quotedCells);
  }

  /** For another escape of the same delimiter. */
  boolean isCleanerThan(DialectTrial other) {
    return bad != other.bad ? bad < other.bad : share > other.share;
  }

  /** For another delimiter. */
  boolean isBetterThan(DialectTrial other) {
    if (header.fit() != other.header.fit()) {
      return header.fit() > other.header.fit();
    }
    double own = header.fit() > 0 ? share : consistency();
    double others = header.fit() > 0 ? other.share : other.consistency();
    return own != others ? own > others : header.names().size() > other.header.names().size();
  }

  /** More cells tell more, and a single one nothing. */
  private double consistency() {
    int width = header.names().size();
    return share * (width - 1) / Math.max(1, width);
  }
}
