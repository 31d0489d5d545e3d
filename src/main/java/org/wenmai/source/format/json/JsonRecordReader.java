package org.wenmai.source.format.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.wenmai.source.decode.FileCharsetDecoder;
import org.wenmai.source.record.FileContent;
import org.wenmai.source.record.RawRecord;
import org.wenmai.source.record.RecordFactory;
import org.wenmai.source.record.RecordFields;
import org.wenmai.source.record.RecordReader;
import org.wenmai.text.charset.DecodedText;

/** JSON objects: one a line, or as {@link JsonElementSplitter} cuts them out. */
public final class JsonRecordReader implements RecordReader {
  /** Lengths are bounded by the line already; depth stays bounded by Jackson's default of 1000. */
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
  private final RecordSplitter lines;
  private final long end;
  private final FileCharsetDecoder decoder;
  private final RecordFactory records;
  private final LineNumbers numbers;

  /**
   * Reads the lines that start before {@code end}.
   *
   * @param lines stands at the start of a line
   */
  public JsonRecordReader(
      FileContent content,
      RecordSplitter lines,
      long end,
      FileCharsetDecoder decoder,
      RecordFactory records,
      LineNumbers numbers) {
    this.content = content;
    this.lines = lines;
    this.end = end;
    this.decoder = decoder;
    this.records = records;
    this.numbers = numbers;
  }

  @Override
  public @Nullable RawRecord read() throws IOException {
    while (lines.offset() < end) {
      LineSplitter.Line line = lines.next();
      if (line == null) {
        return null;
      }
      if (!line.isBlank()) {
        return record(line);
      }
    }
    return null;
  }

  private RawRecord record(LineSplitter.Line line) {
    String place = "#" + line.offset();
    if (!line.isWhole()) {
      String detail =
          numbers.where(line)
              + ": "
              + line.length()
              + " bytes, more than ingest.max-line-bytes allows";
      return records.unread(place, line.length(), "too_large", detail);
    }
    DecodedText decoded = decoder.decode(line.bytes());
    try {
      JsonNode node = MAPPER.readTree(decoded.text());
      if (node == null || !node.isObject()) {
        return bad(line, "not a JSON object");
      }
      RecordFields fields = RecordFields.of(records.source(), node);
      return records.structured(place, fields, decoded, line.bytes());
    } catch (JsonProcessingException e) {
      return bad(line, e.getOriginalMessage());
    }
  }

  private RawRecord bad(LineSplitter.Line line, String why) {
    String detail = numbers.where(line) + ": " + why;
    return records.rejected("#" + line.offset(), line.bytes(), "bad_format", detail);
  }

  @Override
  public String place() {
    return "#" + lines.offset();
  }

  @Override
  public void close() throws IOException {
    content.close();
  }
}
