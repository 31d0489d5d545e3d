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
 * CSV with a header.
 *
 * <p>The parser sees each byte as one character (Latin-1), and cells are decoded afterwards: then
 * its positions are byte offsets, and a bad byte spoils one cell. That is sound because in no
 * charset of {@link org.wenmai.text.charset.TextDecoder}, UTF-16 and UTF-32 aside, comma, tab,
 * semicolon, quote or line end is part of a longer character; those two arrive here as UTF-8. A
 * record starts where the one before ends: at the empty lines before it, if there are any.
 */
public final class CsvRecordReader implements RecordReader {
  private static final int UTF8_MARK_BYTES = 3;

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
    this.mark = !FileContent.isWide(head) && startsWithMark(content.head()) ? UTF8_MARK_BYTES : 0;
    in.skipNBytes(mark);
    this.reader =
        new BoundedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1), maxRecordBytes);
    this.parser = CSVParser.parse(reader, format(delimiter(head.text())));
    this.rows = parser.iterator();
    readHeader();
  }

  private static boolean startsWithMark(byte[] head) {
    return head.length >= UTF8_MARK_BYTES
        && head[0] == (byte) 0xef
        && head[1] == (byte) 0xbb
        && head[2] == (byte) 0xbf;
  }

  private static CSVFormat format(char delimiter) {
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(delimiter)
        .setIgnoreEmptyLines(true)
        .setLenientEof(false)
        .get();
  }

  /** What the first line has most of, outside quotes: comma, tab or semicolon. */
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
    char most = ',';
    for (char candidate : new char[] {'\t', ';'}) {
      most = counts[candidate] > counts[most] ? candidate : most;
    }
    return most;
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
    String place = "#" + (mark + row.getCharacterPosition());
    return records.structured(place, fields, decoder.decode(raw), raw);
  }

  private @Nullable CSVRecord nextRow() throws IOException {
    reader.nextRecord();
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

  /** By the name as it stands, or with its dots escaped as nested records need it. */
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

  /** After the last record that was whole. */
  @Override
  public String place() {
    return "#" + offset + "+";
  }

  @Override
  public void close() throws IOException {
    content.close();
  }
}
