package org.wenmai.source.format.csv;

import org.wenmai.source.format.csv.RecordLayout.End;

/** Finds the cells of a record in a window, strictly by RFC 4180 or as well as may be. */
final class RecordScanner {
  private final ByteWindow window;

  RecordScanner(ByteWindow window) {
    this.window = window;
  }

  private boolean has(int index, int limit) {
    return index < limit && window.has(index);
  }

  private int step(int index, int limit, CsvDialect dialect) {
    boolean pair =
        dialect.leads()[window.at(index)] && has(index + 1, limit) && window.at(index + 1) >= 0x40;
    return index + (pair ? 2 : 1);
  }

  /** The end of a line, before its line end; what the window has of it where it is too long. */
  int lineEnd(int from) {
    int i = from;
    while (window.has(i) && window.at(i) != '\n' && window.at(i) != '\r') {
      i++;
    }
    return i;
  }

  private boolean isLineEnd(int index) {
    return window.has(index) && (window.at(index) == '\n' || window.at(index) == '\r');
  }

  /** Behind the line end at an index; the index itself where none is. */
  int behindLineEnd(int index) {
    if (!isLineEnd(index)) {
      return index;
    }
    boolean both =
        window.at(index) == '\r' && window.has(index + 1) && window.at(index + 1) == '\n';
    return index + (both ? 2 : 1);
  }

  /**
   * Reads a record strictly, quoted cells over as many lines as they have.
   *
   * @param limit where the file is taken to end
   */
  void strict(int from, int limit, CsvDialect dialect, RecordLayout into) {
    into.clear();
    int i = from;
    while (true) {
      boolean quoted = isAt(i, limit, dialect.quote());
      i = quoted ? quotedCell(i, limit, dialect, into) : plainCell(i, limit, dialect, into);
      if (into.isWellFormed() && i < limit && !window.has(i) && !window.isEnded()) {
        fail(i, End.TOO_LONG, into);
      }
      if (!into.isWellFormed() || endsRecord(i, limit, dialect, into)) {
        return;
      }
      i++;
    }
  }

  private boolean endsRecord(int index, int limit, CsvDialect dialect, RecordLayout into) {
    if (isAt(index, limit, dialect.delimiter())) {
      return false;
    }
    into.terminated = isLineEnd(index);
    into.next = behindLineEnd(index);
    return true;
  }

  private int plainCell(int from, int limit, CsvDialect dialect, RecordLayout into) {
    int i = from;
    while (!endsHere(i, limit, dialect)) {
      boolean escape = window.at(i) == dialect.escape();
      i = escape ? escaped(i, limit, dialect) : step(i, limit, dialect);
    }
    into.add(from, i, false);
    return i;
  }

  private static int fail(int index, End why, RecordLayout into) {
    into.end = why;
    into.next = index;
    return index;
  }

  /** Behind an escape and what it escapes, which may be a line end. */
  private int escaped(int index, int limit, CsvDialect dialect) {
    int next = index + 1;
    if (!has(next, limit)) {
      return next;
    }
    return window.at(next) == '\r'
        ? Math.min(limit, behindLineEnd(next))
        : step(next, limit, dialect);
  }

  private int quotedCell(int quote, int limit, CsvDialect dialect, RecordLayout into) {
    int i = quote + 1;
    while (has(i, limit)) {
      int b = window.at(i);
      if (b == dialect.escape()) {
        i = escaped(i, limit, dialect);
      } else if (b != dialect.quote()) {
        i = step(i, limit, dialect);
      } else if (isAt(i + 1, limit, b)) {
        i += 2;
      } else {
        int behind = behindBlanks(i + 1, limit, dialect);
        if (!endsHere(behind, limit, dialect)) {
          return fail(behind, End.TEXT_AFTER_QUOTE, into);
        }
        into.add(quote + 1, i, true);
        return behind;
      }
    }
    boolean tooLong = i < limit && !window.isEnded();
    return fail(i, tooLong ? End.TOO_LONG : End.OPEN_QUOTE, into);
  }

  private boolean isAt(int index, int limit, int b) {
    return has(index, limit) && window.at(index) == b;
  }

  private int behindBlanks(int from, int limit, CsvDialect dialect) {
    int i = from;
    while (has(i, limit) && dialect.isBlank(window.at(i))) {
      i++;
    }
    return i;
  }

  private boolean endsHere(int index, int limit, CsvDialect dialect) {
    if (!has(index, limit)) {
      return true;
    }
    int b = window.at(index);
    return b == dialect.delimiter() || b == '\n' || b == '\r';
  }

  /**
   * Reads a record in which quotes may stand unescaped: a quoted cell ends at the first quote that
   * a delimiter or line end follows.
   *
   * @param limit where the record ends at the latest
   * @param oneLine whether a cell that begins with a quote and never ends is a plain one
   */
  void lenient(int from, int limit, CsvDialect dialect, boolean oneLine, RecordLayout into) {
    into.clear();
    int lastClosing = oneLine ? lastClosing(from, limit, dialect) : Integer.MAX_VALUE;
    int i = from;
    while (true) {
      boolean quoted = isAt(i, limit, dialect.quote()) && i < lastClosing;
      i = quoted ? closed(i, limit, dialect, into) : toDelimiter(i, limit, dialect, into);
      if (!into.isWellFormed()) {
        return;
      }
      if (endsRecord(i, limit, dialect, into)) {
        return;
      }
      i++;
    }
  }

  private int toDelimiter(int from, int limit, CsvDialect dialect, RecordLayout into) {
    int i = from;
    while (!endsHere(i, limit, dialect)) {
      i = step(i, limit, dialect);
    }
    into.add(from, i, false);
    return i;
  }

  private int closed(int quote, int limit, CsvDialect dialect, RecordLayout into) {
    int i = quote + 1;
    while (has(i, limit)) {
      if (window.at(i) == dialect.quote()) {
        int behind = behindBlanks(i + 1, limit, dialect);
        if (endsHere(behind, limit, dialect)) {
          into.add(quote + 1, i, true);
          return behind;
        }
        i++;
      } else {
        i = step(i, limit, dialect);
      }
    }
    return fail(i, End.OPEN_QUOTE, into);
  }

  /** The last quote of a line that ends a cell; -1 where there is none. */
  private int lastClosing(int from, int limit, CsvDialect dialect) {
    int last = -1;
    int quote = -1;
    for (int i = from; i <= limit; i = i < limit ? step(i, limit, dialect) : i + 1) {
      if (endsHere(i, limit, dialect) && quote >= 0) {
        last = quote;
      }
      if (i < limit && window.at(i) == dialect.quote()) {
        quote = i;
      } else if (i < limit && !dialect.isBlank(window.at(i))) {
        quote = -1;
      }
    }
    return last;
  }
}
