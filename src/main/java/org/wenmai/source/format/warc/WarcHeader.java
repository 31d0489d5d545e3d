package org.wenmai.source.format.warc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcParser;
import org.wenmai.source.io.BadFormatException;

/**
 * The fields of the header of a WARC record (ISO 28500) that are used here.
 *
 * @param type in lower case; empty where the header lacks it
 * @param id without angle brackets; null where the header lacks it
 * @param target URI that the content was fetched from; null where the header lacks it
 * @param date time of the capture, as written; null where the header lacks it
 * @param contentType media type of the block, as written; null where the header lacks it
 * @param payloadType media type that the writer of the archive identified; null where the header
 *     lacks it
 * @param length length of the block, in bytes; -1 where the header lacks it
 */
record WarcHeader(
    String type,
    @Nullable String id,
    @Nullable String target,
    @Nullable String date,
    @Nullable String contentType,
    @Nullable String payloadType,
    long length) {

  /**
   * Parses a header.
   *
   * @param bytes from the version line to the empty line, both included
   * @throws BadFormatException if it is malformed
   */
  static WarcHeader parse(byte[] bytes) throws BadFormatException {
    MessageHeaders fields = fields(bytes);
    return new WarcHeader(
        fields.first("WARC-Type").orElse("").strip().toLowerCase(Locale.ROOT),
        withoutBrackets(fields.first("WARC-Record-ID").orElse(null)),
        withoutBrackets(fields.first("WARC-Target-URI").orElse(null)),
        fields.first("WARC-Date").orElse(null),
        fields.first("Content-Type").orElse(null),
        fields.first("WARC-Identified-Payload-Type").orElse(null),
        length(fields.first("Content-Length").orElse("")));
  }

  private static MessageHeaders fields(byte[] bytes) throws BadFormatException {
    WarcParser parser = new WarcParser();
    parser.setLenient(true);
    try {
      parser.parse(ByteBuffer.wrap(bytes));
    } catch (RuntimeException e) {
      throw new BadFormatException("has a broken WARC header: " + e.getMessage());
    }
    if (parser.isError() || !parser.isFinished()) {
      throw new BadFormatException("has a broken WARC header");
    }
    return parser.headers();
  }

  private static long length(String written) {
    try {
      return Math.max(-1, Long.parseLong(written.strip()));
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** Some writers put angle brackets around URIs, as an earlier version of the standard did. */
  private static @Nullable String withoutBrackets(@Nullable String uri) {
    if (uri == null || uri.isBlank()) {
      return null;
    }
    String text = uri.strip();
    boolean brackets = text.length() > 2 && text.startsWith("<") && text.endsWith(">");
    return brackets ? text.substring(1, text.length() - 1) : text;
  }

  /** Whether the block after the header can be read. */
  boolean isUsable() {
    return !type.isEmpty() && length >= 0;
  }

  /** Fails if the block cannot be read. */
  WarcHeader requireUsable() throws IOException {
    if (!isUsable()) {
      throw new BadFormatException("has a WARC header without type or length");
    }
    return this;
  }

  /** Whether the record has content of its own; requests, metadata and revisits have none. */
  boolean hasContent() {
    return type.equals("response") || type.equals("resource") || type.equals("conversion");
  }
}
