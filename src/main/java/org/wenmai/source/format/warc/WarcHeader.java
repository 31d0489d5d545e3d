package org.wenmai.source.format.warc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcParser;
import org.wenmai.source.io.BadFormatException;

/**
 * What the header of a WARC record (ISO 28500) says, as far as we ask.
 *
 * @param type in lower case; empty where the header lacks it
 * @param id without angle brackets; null where the header lacks it
 * @param target where the content comes from; null where the header lacks it
 * @param date when it was fetched, as written
 * @param contentType media type of the block, as written
 * @param payloadType media type that the writer of the archive found the payload to have
 * @param length bytes of the block that follows; -1 where the header does not tell
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
   * Reads a header.
   *
   * @param block from the version line to the empty line, both included
   * @throws BadFormatException if it is none
   */
  static WarcHeader parse(byte[] block) throws BadFormatException {
    MessageHeaders fields = fields(block);
    return new WarcHeader(
        fields.first("WARC-Type").orElse("").strip().toLowerCase(Locale.ROOT),
        bare(fields.first("WARC-Record-ID").orElse(null)),
        bare(fields.first("WARC-Target-URI").orElse(null)),
        fields.first("WARC-Date").orElse(null),
        fields.first("Content-Type").orElse(null),
        fields.first("WARC-Identified-Payload-Type").orElse(null),
        length(fields.first("Content-Length").orElse("")));
  }

  private static MessageHeaders fields(byte[] block) throws BadFormatException {
    WarcParser parser = new WarcParser();
    parser.setLenient(true);
    try {
      parser.parse(ByteBuffer.wrap(block));
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

  /** Some writers put angle brackets around URIs, as the standard once had it. */
  private static @Nullable String bare(@Nullable String uri) {
    if (uri == null || uri.isBlank()) {
      return null;
    }
    String text = uri.strip();
    boolean brackets = text.length() > 2 && text.startsWith("<") && text.endsWith(">");
    return brackets ? text.substring(1, text.length() - 1) : text;
  }

  /** Whether one can read on behind it. */
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

  /** Whether it holds content of its own; requests, metadata and revisits do not. */
  boolean isRecord() {
    return type.equals("response") || type.equals("resource") || type.equals("conversion");
  }
}
