package org.wenmai.source.format.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import org.wenmai.source.decode.FileCharsetDecoder;
import org.wenmai.source.io.BadFormatException;
import org.wenmai.source.io.Compression;
import org.wenmai.source.plan.FileSlice;
import org.wenmai.source.record.FileContent;
import org.wenmai.source.record.KnownFieldNames;
import org.wenmai.source.record.RawRecord;
import org.wenmai.source.record.RecordFactory;
import org.wenmai.source.record.RecordFields;
import org.wenmai.source.record.RecordReader;
import org.wenmai.text.charset.DecodedText;

/** Reads JSON objects: JSON Lines, the elements of an array, or a sequence of objects. */
public final class JsonRecordReader implements RecordReader {
  private static final DecodedText UTF8 = new DecodedText("", "UTF-8", 1);

  /** Lengths are bounded by the splitter; depth stays bounded by Jackson's default of 1000. */
  private static final ObjectMapper MAPPER =
      new ObjectMapper(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxStringLength(Integer.MAX_VALUE)
                          .maxNameLength(Integer.MAX_VALUE)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final FileContent content;
  private final RecordSplitter splitter;
  private final long end;
  private final FileCharsetDecoder decoder;
  private final RecordFactory records;
  private final LineNumbers lineNumbers;

  /** Reads the values that start before {@code end}. */
  private JsonRecordReader(
      FileContent content,
      RecordSplitter splitter,
      long end,
      FileCharsetDecoder decoder,
      RecordFactory records,
      LineNumbers lineNumbers) {
    this.content = content;
    this.splitter = splitter;
    this.end = end;
    this.decoder = decoder;
    this.records = records;
    this.lineNumbers = lineNumbers;
  }

  /** Reads the values of a file that are not one a line. */
  public static JsonRecordReader openElements(
      FileContent content, RecordFactory records, long maxBytes, Configuration hadoop)
      throws IOException {
    DecodedText head = content.decodedHead();
    int mark = head.charset().equals("UTF-8") || head.mixed() ? content.utf8MarkBytes() : 0;
    InputStream in = content.asUtf8(head);
    in.skipNBytes(mark);
    return new JsonRecordReader(
        content,
        new JsonElementSplitter(in, mark, maxBytes),
        Long.MAX_VALUE,
        new FileCharsetDecoder(UTF8),
        records,
        new LineNumbers(records.file(), 0, hadoop));
  }

  /** Reads the lines that start in a slice; null where another slice reads them. */
  public static @Nullable JsonRecordReader openLines(
      FileSlice slice,
      FileContent content,
      RecordFactory records,
      long maxLineBytes,
      Configuration hadoop)
      throws IOException {
    DecodedText head;
    try {
      head = content.decodedHead();
    } catch (BadFormatException e) {
      if (slice.isFirst()) {
        throw e;
      }
      return null;
    }
    boolean splittable = content.compression() == Compression.NONE && !FileContent.isWide(head);
    if (!splittable && !slice.isFirst()) {
      return null;
    }
    long start = slice.isFirst() ? content.utf8MarkBytes() : firstLine(slice, content);
    return new JsonRecordReader(
        content,
        new LineSplitter(stream(slice, content, head, start), start, maxLineBytes),
        splittable ? end(slice, start) : Long.MAX_VALUE,
        new FileCharsetDecoder(head),
        records,
        new LineNumbers(slice.file(), slice.isFirst() ? 0 : start, hadoop));
  }

  private static InputStream stream(
      FileSlice slice, FileContent content, DecodedText head, long start) throws IOException {
    if (!slice.isFirst()) {
      return content.streamFrom(start);
    }
    InputStream in = content.narrowed(head);
    in.skipNBytes(start);
    return in;
  }

  /** Offset of the first line that starts in a slice; the one with the byte before it does not. */
  private static long firstLine(FileSlice slice, FileContent content) throws IOException {
    long before = slice.start() - 1;
    LineSplitter lines = new LineSplitter(content.streamFrom(before), before, 0);
    lines.next();
    return lines.offset();
  }

  /** The line after a byte order mark belongs to the first slice, however short that is. */
  private static long end(FileSlice slice, long start) {
    return slice.isFirst() ? Math.max(slice.end(), start + 1) : slice.end();
  }

  @Override
  public @Nullable RawRecord read() throws IOException {
    while (splitter.offset() < end) {
      RecordBytes value = splitter.next();
      if (value == null) {
        return null;
      }
      if (!value.isBlank()) {
        return record(value);
      }
    }
    return null;
  }

  private RawRecord record(RecordBytes value) {
    String fragment = "#" + value.offset();
    if (!value.isComplete()) {
      String detail =
          lineNumbers.location(value)
              + ": "
              + value.length()
              + " bytes, more than ingest.max-line-bytes allows";
      return records.unread(fragment, value.length(), "too_large", detail);
    }
    DecodedText decoded = decoder.decode(value.bytes());
    try {
      JsonNode node = MAPPER.readTree(decoded.text());
      if (node == null || !node.isObject()) {
        return badFormat(value, "not a JSON object");
      }
      RecordFields fields = RecordFields.of(records.source(), node);
      String advice = fields.text() == null ? advice(node) : "";
      return records.structured(fragment, fields, decoded, value.bytes(), advice);
    } catch (JsonProcessingException e) {
      return badFormat(value, e.getOriginalMessage());
    }
  }

  /** The fields that are not mapped; the longest string of these is likely the text. */
  private String advice(JsonNode record) {
    List<String> names = RecordFields.names(record);
    names.removeAll(RecordFields.fields(records.source(), record).values());
    String likely = "";
    int length = 0;
    for (String name : names) {
      int found = record.get(name).asText("").length();
      likely = found > length ? name : likely;
      length = Math.max(length, found);
    }
    return names.isEmpty() ? "" : KnownFieldNames.advice(names, likely);
  }

  private RawRecord badFormat(RecordBytes value, String why) {
    String detail = lineNumbers.location(value) + ": " + why;
    return records.rejected("#" + value.offset(), value.bytes(), "bad_format", detail);
  }

  @Override
  public String fragment() {
    return "#" + splitter.offset();
  }

  @Override
  public void close() throws IOException {
    content.close();
  }
}
