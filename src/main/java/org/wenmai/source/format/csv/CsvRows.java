package org.wenmai.source.format.csv;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenmai.source.format.csv.RecordLayout.End;

/**
 * Cuts a CSV file into records. What is well-formed by RFC 4180 is read so. A record that is not
 * costs itself at most: it is repaired where the number of its cells fits the header in one way, or
 * else its first line is given up and reading goes on with the next one.
 *
 * <p>A quote that is never closed would make every search for its end as long as the file. What is
 * looked at in vain is therefore paid from a credit that grows with what is read; without credit,
 * each line is a record by itself. So the time is linear.
 */
final class CsvRows {
  private static final int CREDIT_PER_BYTE = 8;

  /** A record of several lines with quotes that nobody escaped is looked for so far. */
  private static final int REPAIR_BYTES = 1 << 16;

  private final ByteWindow window;
  private final CsvDialect dialect;
  private final RecordScanner scanner;
  private final CellDecoder decoder;
  private final UnescapedQuotes unescaped;
  private final RecordLayout layout = new RecordLayout();
  private final RecordLayout ahead = new RecordLayout();

  /** Cells of a record by the header; 0 where it is not known. */
  private int width;

  private long credit;
  private long line = 1;

  /** Whether no good record has followed a bad one yet. */
  private boolean damaged;

  CsvRows(ByteWindow window, CsvDialect dialect, long credit) {
    this.window = window;
    this.dialect = dialect;
    this.credit = credit;
    this.scanner = new RecordScanner(window);
    this.decoder = new CellDecoder(window);
    this.unescaped = new UnescapedQuotes(window);
  }

  /** Sets how many cells a record should have. */
  void expect(int cells) {
    width = cells;
  }

  /** Offset behind the last record. */
  long offset() {
    return window.offset();
  }

  /** The next record, good or bad; null at the end. */
  @Nullable CsvRow next() throws IOException {
    long offset = window.offset();
    skipEmptyLines();
    if (!window.has(0)) {
      window.checkComplete();
      return null;
    }
    int limit = credit > 0 ? Integer.MAX_VALUE : scanner.lineEnd(0);
    scanner.strict(0, limit, dialect, layout);
    if (layout.isWellFormed() && !swallowsRecords()) {
      return damaged && width > 0 && layout.count != width
          ? bad(offset, "has " + layout.count + " cells, not " + width, scanner.lineEnd(0))
          : row(offset, dialect, false);
    }
    return repair(offset, layout.end, layout.next);
  }

  private void skipEmptyLines() {
    while (window.has(0) && (window.at(0) == '\n' || window.at(0) == '\r')) {
      take(scanner.behindLineEnd(0));
    }
  }

  /** Begins behind the bytes of a record, and counts the lines of them. */
  private void take(int bytes) {
    for (int i = 0; i < bytes; i++) {
      int b = window.at(i);
      boolean pair = b == '\r' && i + 1 < bytes && window.at(i + 1) == '\n';
      line += b == '\n' || (b == '\r' && !pair) ? 1 : 0;
    }
    credit += (long) CREDIT_PER_BYTE * bytes;
    window.advance(bytes);
  }

  private CsvRow row(long offset, CsvDialect as, boolean repaired) throws IOException {
    if (!layout.terminated) {
      window.checkComplete();
    }
    CsvRow row =
        new CsvRow(offset, line, decoder.cells(layout, as), repaired, null, new byte[0], 0);
    damaged &= width == 0 || layout.count != width;
    take(layout.next);
    return row;
  }

  /** Gives up a line. */
  private CsvRow bad(long offset, String why, int lineEnd) throws IOException {
    int next = scanner.behindLineEnd(lineEnd);
    if (next == lineEnd) {
      window.checkComplete();
    }
    damaged = true;
    CsvRow row = new CsvRow(offset, line, List.of(), false, why, window.copy(0, lineEnd), lineEnd);
    take(next);
    return row;
  }

  /** Gives up a line that the window cannot hold. */
  private CsvRow tooLong(long offset) throws IOException {
    long begun = line;
    long from = window.offset();
    damaged = true;
    int end = scanner.lineEnd(0);
    while (end > 0 && !endsAt(end)) {
      take(end);
      end = scanner.lineEnd(0);
    }
    take(end);
    long length = window.offset() - from;
    take(scanner.behindLineEnd(0));
    window.checkComplete();
    String why = length + " bytes, more than ingest.max-line-bytes allows";
    return new CsvRow(offset, begun, List.of(), false, why, new byte[0], length);
  }

  private boolean endsAt(int index) {
    return window.has(index) || window.isEnded();
  }

  /**
   * Whether a record of several lines has the wrong number of cells where its first line has the
   * right one and the next line is a record: a quote was not closed, and another one seems to be
   * its end.
   */
  private boolean swallowsRecords() {
    if (width < 2 || layout.count == width || dialect.quote() == CsvDialect.NONE) {
      return false;
    }
    int end = scanner.lineEnd(0);
    int next = scanner.behindLineEnd(end);
    if (layout.next <= next || !isRecord(next, next + REPAIR_BYTES)) {
      return false;
    }
    scanner.lenient(0, end, dialect, true, ahead);
    return ahead.count == width;
  }

  private CsvRow repair(long offset, End why, int seen) throws IOException {
    int end = scanner.lineEnd(0);
    credit -= seen > end ? seen : 0;
    if (!endsAt(end)) {
      return tooLong(offset);
    }
    if (width > 0) {
      CsvDialect as = repaired(end, why == End.TEXT_AFTER_QUOTE || why == End.OPEN_QUOTE);
      if (as != null) {
        return row(offset, as, true);
      }
    }
    String problem =
        switch (why) {
          case WELL_FORMED, OPEN_QUOTE -> "a quote is never closed";
          case TEXT_AFTER_QUOTE -> "text follows the closing quote of a cell";
          case TOO_LONG -> "a quote is not closed within ingest.max-line-bytes";
        };
    return bad(offset, problem, end);
  }

  /** The dialect by which the record can be read, then in the layout; null where there is none. */
  private @Nullable CsvDialect repaired(int end, boolean overLines) {
    CsvDialect other = dialect.withEscape(dialect.escape() < 0 ? '\\' : CsvDialect.NONE);
    scanner.strict(0, end, other, layout);
    if (fits()) {
      return other;
    }
    int ways = unescaped.read(end, width, dialect, layout);
    if (ways == 1) {
      layout.terminated = window.has(end);
      layout.next = scanner.behindLineEnd(end);
      return dialect;
    }
    scanner.lenient(0, end, dialect, true, layout);
    boolean line = ways == 0 && fits();
    if (line && !hasOpenQuote()) {
      return dialect;
    }
    int next = scanner.behindLineEnd(end);
    if (line && isRecord(next, next + REPAIR_BYTES)) {
      return dialect;
    }
    return overLines && credit > 0 && next > end ? overLines(other, next) : null;
  }

  private @Nullable CsvDialect overLines(CsvDialect other, int next) {
    scanner.strict(0, REPAIR_BYTES, other, layout);
    credit -= layout.next;
    if (isWhole(next)) {
      return other;
    }
    scanner.lenient(0, REPAIR_BYTES, dialect, false, layout);
    credit -= layout.next;
    return isWhole(next) ? dialect : null;
  }

  /** Whether the layout is a record of more than one line, to its end, and not of records. */
  private boolean isWhole(int next) {
    boolean ends = layout.terminated || !window.has(layout.next);
    return fits() && ends && layout.next > next && !holdsRecords(next);
  }

  private boolean fits() {
    return layout.isWellFormed() && layout.count == width;
  }

  /** Whether a cell begins with a quote and has an odd number of them. */
  private boolean hasOpenQuote() {
    for (int i = 0; i < layout.count; i++) {
      boolean open = false;
      boolean begins = !layout.quoted[i] && layout.ends[i] > layout.starts[i];
      if (begins && window.at(layout.starts[i]) == dialect.quote()) {
        for (int at = layout.starts[i]; at < layout.ends[i]; at++) {
          open ^= window.at(at) == dialect.quote();
        }
      }
      if (open) {
        return true;
      }
    }
    return false;
  }

  /** Whether at a line within the record of the layout one by itself begins. */
  private boolean holdsRecords(int from) {
    int at = from;
    while (at < layout.next) {
      if (isRecord(at, layout.next)) {
        return true;
      }
      int next = scanner.behindLineEnd(scanner.lineEnd(at));
      if (next == at) {
        return false;
      }
      at = next;
    }
    return false;
  }

  /** Whether a record of the right number of cells, without stray quotes, begins at a line. */
  private boolean isRecord(int from, int limit) {
    if (width < 2 || !window.has(from)) {
      return false;
    }
    scanner.strict(from, credit > 0 ? limit : scanner.lineEnd(from), dialect, ahead);
    credit -= ahead.next - from;
    return ahead.isWellFormed() && ahead.count == width && !hasStrayQuote(ahead);
  }

  private boolean hasStrayQuote(RecordLayout in) {
    for (int i = 0; i < in.count; i++) {
      for (int at = in.starts[i]; !in.quoted[i] && at < in.ends[i]; at++) {
        if (window.at(at) == dialect.quote()) {
          return true;
        }
      }
    }
    return false;
  }
}
