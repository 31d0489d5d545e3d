package org.wenmai.stage.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.wenmai.text.charset.Decoded;

/** JSON objects: one a line, or as {@link JsonElements} cuts them out. */
final class JsonLines implements RecordReader {
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

  private final Content content;
  private final LineSource lines;
  private final long end;
  private final PieceDecoder decoder;
  private final RecordFactory records;
  private final LineNumbers numbers;

  /**
   * Reads the lines that start before {@code end}.
   *
   * @param lines stands at the start of a line
   */
  JsonLines(
      Content content,
      LineSource lines,
      long end,
      PieceDecoder decoder,
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
      LineReader.Line line = lines.next();
      if (line == null) {
        return null;
      }
      if (!line.isBlank()) {
        return record(line);
      }
    }
    return null;
  }

  private RawRecord record(LineReader.Line line) {
    String place = "#" + line.offset();
    if (!line.isWhole()) {
      String detail =
          numbers.where(line)
              + ": "
              + line.length()
              + " bytes, more than ingest.max-line-bytes allows";
      return records.unread(place, line.length(), "too_large", detail);
    }
    Decoded decoded = decoder.decode(line.bytes());
    try {
      JsonNode node = MAPPER.readTree(decoded.text());
      if (node == null || !node.isObject()) {
        return bad(line, "not a JSON object");
      }
      Fields fields = Fields.of(records.source(), node);
      return records.structured(place, fields, decoded, line.bytes());
    } catch (JsonProcessingException e) {
      return bad(line, e.getOriginalMessage());
    }
  }

  private RawRecord bad(LineReader.Line line, String why) {
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
