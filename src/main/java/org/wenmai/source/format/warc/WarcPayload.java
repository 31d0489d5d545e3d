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
 * What a WARC record holds, as a record of ours: pages and texts that were fetched with success.
 * Everything else is rejected with what it is, since an archive's readers will look for it.
 */
final class WarcPayload {
  private static final int OK = 200;
  private static final int LAST_OK = 299;

  private final RecordFactory records;

  WarcPayload(RecordFactory records) {
    this.records = records;
  }

  /**
   * The record.
   *
   * @param block shorter than the header says where it is too large
   */
  RawRecord record(WarcHeader header, String place, byte[] block) {
    Payload payload = new Payload(header, place, block.length < header.length());
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
    if (http.status() < OK || http.status() > LAST_OK) {
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
    if (payload.cut || body.length > records.maxDocumentBytes()) {
      String size = payload.cut ? payload.header.length() + " bytes" : "unfolds";
      return reject(payload, body, "too_large", records.tooLarge(size));
    }
    RawRecord record =
        records.page(
            payload.place, payload.header.target(), body, format, WarcMediaTypes.charset(type));
    record.otherPublishedAt = LastModified.of(modified, payload.header.date());
    return record;
  }

  private RawRecord notText(Payload payload, byte[] bytes, @Nullable String type) {
    return reject(payload, bytes, "not_text", "is " + (type == null ? "of no known type" : type));
  }

  private RawRecord reject(Payload payload, byte[] bytes, String reason, String detail) {
    return records.rejected(payload.place, payload.header.target(), bytes, reason, detail);
  }

  /** What stands around a body. */
  private record Payload(WarcHeader header, String place, boolean cut) {}
}
