package org.wenmai.source.format.csv;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Takes the cells of a record out of a window, without quotes and escapes. */
final class CellDecoder {
  private final ByteWindow window;

  CellDecoder(ByteWindow window) {
    this.window = window;
  }

  List<CsvRow.Cell> cells(RecordLayout layout, CsvDialect dialect) {
    List<CsvRow.Cell> cells = new ArrayList<>(layout.count);
    for (int i = 0; i < layout.count; i++) {
      cells.add(cell(layout.starts[i], layout.ends[i], layout.quoted[i], dialect));
    }
    return cells;
  }

  private CsvRow.Cell cell(int from, int to, boolean quoted, CsvDialect dialect) {
    boolean plain = true;
    boolean needsQuotes = false;
    for (int i = from; i < to; i++) {
      int b = window.at(i);
      plain &= b != dialect.escape() && !(quoted && b == dialect.quote());
      boolean doubled = b == dialect.quote() && i + 1 < to && window.at(i + 1) == b;
      needsQuotes |= b == dialect.delimiter() || b == '\n' || b == '\r' || doubled;
    }
    byte[] bytes = window.copy(from, to);
    return new CsvRow.Cell(
        plain ? bytes : unescape(bytes, quoted, dialect), quoted, quoted && needsQuotes);
  }

  private static byte[] unescape(byte[] cell, boolean quoted, CsvDialect dialect) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(cell.length);
    for (int i = 0; i < cell.length; i++) {
      int b = cell[i] & 0xff;
      int next = i + 1 < cell.length ? cell[i + 1] & 0xff : -1;
      if (dialect.leads()[b] && next >= 0x40) {
        out.write(b);
        out.write(next);
        i++;
      } else if (b == dialect.escape() && next >= 0) {
        i += writeEscaped(next, dialect, out) ? 1 : 0;
      } else {
        out.write(b);
        i += quoted && b == dialect.quote() && next == b ? 1 : 0;
      }
    }
    return out.toByteArray();
  }

  /**
   * Writes what an escape stands for; the escape itself, and nothing more, where it means nothing.
   * Letters mean something only in files without quotes, as databases write them: in others, a
   * Windows path is more likely.
   */
  private static boolean writeEscaped(int next, CsvDialect dialect, ByteArrayOutputStream out) {
    boolean special =
        next == dialect.quote()
            || next == dialect.escape()
            || next == dialect.delimiter()
            || next == '"'
            || next == '\n'
            || next == '\r';
    int letter = dialect.quote() == CsvDialect.NONE ? "nrt".indexOf(next) : -1;
    out.write(special ? next : letter < 0 ? dialect.escape() : "\n\r\t".charAt(letter));
    return special || letter >= 0;
  }
}
