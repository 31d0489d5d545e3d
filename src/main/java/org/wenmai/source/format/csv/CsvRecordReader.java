package org.wenmai.source.format.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.wenmai.source.decode.FileCharsetDecoder;
import org.wenmai.source.io.BadFormatException;
import org.wenmai.source.record.FieldPath;
import org.wenmai.source.record.FileContent;
import org.wenmai.source.record.RawRecord;
import org.wenmai.source.record.RecordFactory;
import org.wenmai.source.record.RecordFields;
import org.wenmai.source.record.RecordReader;
import org.wenmai.text.charset.DecodedText;

/**
 * Reads the rows of CSV with a header (RFC 4180), separated by comma, semicolon or tab.
 *
 * <p>The parser reads each byte as one character of Latin-1, and cells are decoded afterwards: so
 * its positions are byte offsets, and a malformed byte affects one cell only. This is sound because
 * no charset of {@link org.wenmai.text.charset.TextDecoder} except UTF-16 and UTF-32 uses comma,
 * tab, semicolon, quote or line end within a longer character; those two arrive here as UTF-8. The
 * offset of a record is the end of the one before, so empty lines before a record belong to it.
 */
public final class CsvRecordReader implements RecordReader {
  private final FileContent content;
  private final RecordFactory records;
  private final FileCharsetDecoder decoder;
  private final BoundedReader reader;
  private final CSVParser parser;
  private final Iterator<CSVRecord> rows;
  private final Map<String, Integer> columns = new HashMap<>();
  private final int mark;
  private long offset;

  public CsvRecordReader(FileContent content, RecordFactory records, long maxRecordBytes)
      throws IOException {
    this.content = content;
    this.records = records;
    DecodedText head = content.decodedHead();
    this.decoder = new FileCharsetDecoder(head);
    InputStream in = content.narrowed(head);
    this.mark = FileContent.isWide(head) ? 0 : content.utf8MarkBytes();
    in.skipNBytes(mark);
    this.reader =
        new BoundedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1), maxRecordBytes);
    this.parser = CSVParser.parse(reader, format(delimiter(head.text())));
    this.rows = parser.iterator();
    readHeader();
  }

  private static CSVFormat format(char delimiter) {
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(delimiter)
        .setIgnoreEmptyLines(true)
        .setLenientEof(false)
        .get();
  }

  /** The most frequent one of comma, tab and semicolon in the first line, outside quotes. */
  private static char delimiter(String head) {
    int[] counts = new int[128];
    boolean quoted = false;
    for (int i = 0; i < head.length() && (quoted || head.charAt(i) != '\n'); i++) {
      char c = head.charAt(i);
      quoted ^= c == '"';
      if (!quoted && c < counts.length) {
        counts[c]++;
      }
    }
    char best = ',';
    for (char candidate : new char[] {'\t', ';'}) {
      best = counts[candidate] > counts[best] ? candidate : best;
    }
    return best;
  }

  private void readHeader() throws IOException {
    CSVRecord header = nextRow();
    if (header == null) {
      return;
    }
    for (int i = 0; i < header.size(); i++) {
      columns.putIfAbsent(cell(header.get(i)).text().strip(), i);
    }
    String text = records.source().fields().getOrDefault("text", "");
    if (column(text) == null) {
      throw new BadFormatException(
          "has no column " + text + " in its header; map one with corpus.sources.fields.text");
    }
  }

  @Override
  public @Nullable RawRecord read() throws IOException {
    CSVRecord row = nextRow();
    if (row == null) {
      return null;
    }
    byte[] raw = String.join(",", row.toList()).getBytes(StandardCharsets.ISO_8859_1);
    RecordFields fields = RecordFields.of(records.source(), name -> value(row, name));
    String fragment = "#" + (mark + row.getCharacterPosition());
    return records.structured(fragment, fields, decoder.decode(raw), raw);
  }

  private @Nullable CSVRecord nextRow() throws IOException {
    reader.startRecord();
    try {
      if (!rows.hasNext()) {
        return null;
      }
      CSVRecord row = rows.next();
      offset = mark + row.getCharacterPosition();
      return row;
    } catch (UncheckedIOException e) {
      throw e.getCause() instanceof CSVException ? malformed(e.getCause()) : e.getCause();
    }
  }

  private IOException malformed(IOException e) {
    return new BadFormatException("line " + parser.getCurrentLineNumber() + ": " + e.getMessage());
  }

  /** By the name as it is, or with its dots escaped as for nested records. */
  private @Nullable Integer column(String name) {
    Integer column = columns.get(name);
    return column != null ? column : columns.get(FieldPath.of(name).name());
  }

  private @Nullable String value(CSVRecord row, String name) {
    Integer column = column(name);
    return column == null || column >= row.size() ? null : cell(row.get(column)).text();
  }

  private DecodedText cell(String latin) {
    return decoder.decode(latin.getBytes(StandardCharsets.ISO_8859_1));
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
