package org.wenmai.source.format.warc;

import java.io.IOException;
import java.util.Locale;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.wenmai.source.decode.LastModified;
import org.wenmai.source.plan.SourceFormat;
import org.wenmai.source.record.RawRecord;
import org.wenmai.source.record.RecordFactory;
import org.wenmai.source.record.RejectionCause;

/**
 * Makes records of the contents of WARC records: pages and texts that were fetched with success.
 * Everything else is rejected with its status or type, so that it is clear what the archive holds.
 */
final class WarcPayload {
  private static final int OK = 200;
  private static final int MAX_OK = 299;

  private final RecordFactory records;

  WarcPayload(RecordFactory records) {
    this.records = records;
  }

  /**
   * Makes a record, kept or rejected.
   *
   * @param block the content; shorter than its header says where it is too large
   */
  RawRecord record(WarcHeader header, String fragment, byte[] block) {
    Payload payload = new Payload(header, fragment, block.length < header.length());
    String type = header.contentType() == null ? "" : header.contentType();
    boolean http = type.toLowerCase(Locale.ROOT).startsWith("application/http");
    return http ? response(payload, block) : content(payload, header.contentType(), block, null);
  }

  private RawRecord response(Payload payload, byte[] block) {
    HttpResponse http;
    try {
      http = HttpResponse.parse(new SeekableInMemoryByteChannel(block));
    } catch (IOException | RuntimeException e) {
      return reject(payload, block, "bad_format", "has a broken HTTP header: " + e.getMessage());
    }
    if (http.status() < OK || http.status() > MAX_OK) {
      return reject(payload, block, "http_status", http.status() + " " + http.reason());
    }
    String type = http.headers().first("Content-Type").orElse(null);
    String modified = http.headers().first("Last-Modified").orElse(null);
    if (WarcMediaTypes.isOther(type)) {
      return notText(payload, block, type);
    }
    try {
      byte[] body = new HttpBody(http, block).decoded((int) records.maxDocumentBytes() + 1);
      return content(payload, type, body, modified);
    } catch (IOException | RuntimeException e) {
      return reject(
          payload,
          block,
          RejectionCause.reason(e),
          "has a broken body: " + RejectionCause.detail(e));
    }
  }

  private RawRecord content(
      Payload payload, @Nullable String type, byte[] body, @Nullable String modified) {
    SourceFormat format = WarcMediaTypes.format(type, payload.header.payloadType(), body);
    if (format == null) {
      return notText(payload, body, type);
    }
    if (payload.truncated || body.length > records.maxDocumentBytes()) {
      String size = payload.truncated ? payload.header.length() + " bytes" : "unfolds";
      return reject(payload, body, "too_large", records.tooLargeDetail(size));
    }
    RawRecord record =
        records.embeddedFile(
            payload.fragment, payload.header.target(), body, format, WarcMediaTypes.charset(type));
    record.otherPublishedAt = LastModified.of(modified, payload.header.date());
    return record;
  }

  private RawRecord notText(Payload payload, byte[] bytes, @Nullable String type) {
    return reject(payload, bytes, "not_text", "is " + (type == null ? "of no known type" : type));
  }

  private RawRecord reject(Payload payload, byte[] bytes, String reason, String detail) {
    return records.rejected(payload.fragment, payload.header.target(), bytes, reason, detail);
  }

  /** The WARC record of a body. */
  private record Payload(WarcHeader header, String fragment, boolean truncated) {}
}
