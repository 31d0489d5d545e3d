package org.wenmai.source.format.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wenmai.source.decode.FileCharsetDecoder;
import org.wenmai.source.io.BadFormatException;
import org.wenmai.source.record.ExtraFields;
import org.wenmai.source.record.FileContent;
import org.wenmai.source.record.KnownFieldNames;
import org.wenmai.source.record.RawRecord;
import org.wenmai.source.record.RecordFactory;
import org.wenmai.source.record.RecordFields;
import org.wenmai.source.record.RecordReader;
import org.wenmai.text.charset.DecodedText;

/**
 * Reads the rows of CSV (RFC 4180) and its dialects; one that is malformed costs itself.
 *
 * <p>Rows are cut as bytes, and cells are decoded afterwards: so positions are byte offsets, and a
 * malformed byte affects one cell only. This is sound because no charset of {@link
 * org.wenmai.text.charset.TextDecoder} except UTF-16 and UTF-32 uses comma, tab, semicolon, quote
 * or line end within a longer character, and what may be within one is known ({@link
 * CsvDialect#leads}); those two arrive here as UTF-8. The offset of a record is the end of the one
 * before, so empty lines before a record belong to it.
 */
public final class CsvRecordReader implements RecordReader {
  private final FileContent content;
  private final RecordFactory records;
  private final FileCharsetDecoder decoder;
  private final CsvRows rows;
  private final Map<String, String> fields;
  private final Map<String, Integer> columns = new HashMap<>();
  private final Map<String, Integer> extraColumns = new LinkedHashMap<>();
  private final int width;
  private long offset;

  public CsvRecordReader(FileContent content, RecordFactory records, long maxRecordBytes)
      throws IOException {
    this.content = content;
    this.records = records;
    DecodedText head = content.decodedHead();
    this.decoder = new FileCharsetDecoder(head);
    int mark = FileContent.isWide(head) ? 0 : content.utf8MarkBytes();
    DialectDetector.Found found = detect(head, mark);
    InputStream in = content.narrowed(head);
    int begin = mark + found.skipped();
    in.skipNBytes(begin);
    this.offset = begin;
    this.rows =
        new CsvRows(new ByteWindow(in, maxRecordBytes, begin), found.dialect(), maxRecordBytes);
    for (int i = 0; i <= found.header().row(); i++) {
      rows.next();
    }
    rows.expect(found.width());
    List<String> names = found.header().names();
    this.fields = KnownFieldNames.resolve(records.source(), names, name -> true);
    for (String name : fields.values()) {
      Integer column = CsvHeader.index(names, name);
      if (column != null) {
        columns.put(name, column);
      }
    }
    for (int i = 0; i < names.size() && records.source().extra(); i++) {
      if (!columns.containsValue(i)) {
        extraColumns.putIfAbsent(names.get(i).isBlank() ? unnamed(i) : names.get(i), i);
      }
    }
    width = names.size();
    checkText(found);
  }

  private DialectDetector.Found detect(DecodedText head, int mark) throws IOException {
    boolean wide = FileContent.isWide(head);
    byte[] all = content.head();
    boolean whole = content.isHeadWhole();
    byte[] bytes =
        wide
            ? head.text().getBytes(StandardCharsets.UTF_8)
            : Arrays.copyOfRange(all, mark, whole ? all.length : lineEnd(all, mark));
    boolean[] leads = CsvDialect.leads(wide ? "UTF-8" : head.charset());
    return new DialectDetector(bytes, whole, leads, records.source(), decoder).detect();
  }

  /** Behind the last line end of the head; its length where it has none. */
  private static int lineEnd(byte[] head, int from) {
    int end = head.length;
    while (end > from && head[end - 1] != '\n') {
      end--;
    }
    return end > from ? end : head.length;
  }

  private void checkText(DialectDetector.Found found) throws BadFormatException {
    List<String> names = found.header().names();
    String text = fields.getOrDefault("text", "");
    if (!names.isEmpty() && !columns.containsKey(text)) {
      throw new BadFormatException(
          "has no column "
              + text
              + " in its header; "
              + KnownFieldNames.advice(names, found.likelyText())
              + ". Where this is no header, name the columns: csv: {columns: [...]}");
    }
  }

  @Override
  public @Nullable RawRecord read() throws IOException {
    CsvRow row = rows.next();
    if (row == null) {
      return null;
    }
    offset = row.offset();
    String fragment = "#" + row.offset();
    if (row.problem() != null) {
      return rejected(fragment, row, row.problem());
    }
    byte[] raw = joined(row.cells());
    RecordFields values = RecordFields.of(fields, name -> value(row, name), extra(row));
    return records.structured(fragment, values, decoder.decode(raw), raw);
  }

  private RawRecord rejected(String fragment, CsvRow row, String problem) {
    String detail = "line " + row.line() + ": " + problem;
    return row.isTooLong()
        ? records.unread(fragment, row.length(), "too_large", detail)
        : records.rejected(fragment, row.raw(), "bad_format", detail);
  }

  /** The cells with commas between, for an excerpt. */
  private static byte[] joined(List<CsvRow.Cell> cells) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      out.writeBytes(cells.get(i).bytes());
    }
    return out.toByteArray();
  }

  private Map<String, String> extra(CsvRow row) {
    ExtraFields extra = new ExtraFields(List.of());
    extraColumns.forEach((name, column) -> extra.add(name, cell(row, column)));
    for (int i = width; i < row.cells().size() && records.source().extra(); i++) {
      extra.add(unnamed(i), cell(row, i));
    }
    return extra.toMap();
  }

  /** What a column without a name is called: its number, from 1. */
  private static String unnamed(int column) {
    return "column " + (column + 1);
  }

  private @Nullable String value(CsvRow row, String name) {
    return cell(row, columns.get(name));
  }

  private @Nullable String cell(CsvRow row, @Nullable Integer column) {
    if (column == null || column >= row.cells().size() || row.cells().get(column).isNull()) {
      return null;
    }
    return decoder.decode(row.cells().get(column).bytes()).text();
  }

  /** After the last complete record. */
  @Override
  public String fragment() {
    return "#" + offset + "+";
  }

  @Override
  public void close() throws IOException {
    content.close();
  }
}
