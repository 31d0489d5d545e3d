package org.wenmai.stage.ingest;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A record between reading and decoding. A plain class with plain fields: it is shuffled by
 * whatever serializer the session has, and not all of them know records.
 */
final class RawRecord implements Serializable {
  private static final long serialVersionUID = 1L;

  final int sourceIndex;
  final String docId;
  final String recordId;
  final String uri;

  /** What the bytes are, once they are decoded: TEXT, MARKDOWN or HTML. */
  Format format = Format.TEXT;

  /** The charset that came with the bytes, as an HTTP header names it: a hint. */
  @Nullable String namedCharset;

  /** Where a page was fetched; its relative links are seen from there. */
  @Nullable String pageUri;

  /** Not decoded yet: all of a file, or the beginning of what is rejected. */
  byte @Nullable [] bytes;

  @Nullable String text;
  @Nullable String externalId;
  @Nullable String title;
  @Nullable String publishedAt;
  @Nullable String source;
  @Nullable String language;
  @Nullable String author;
  @Nullable String canonicalUri;

  /** Of a page: code points of all its visible text, white space apart. */
  @Nullable Long pageCharCount;

  /** For want of a better one: the title of the book that a chapter is from. */
  @Nullable String otherTitle;

  /** Those who wrote the book. */
  @Nullable String otherAuthor;

  /** The date of the book, or of the file on the web server. */
  @Nullable String otherPublishedAt;

  String charset = "";
  double charsetConfidence;
  @Nullable String reason;
  @Nullable String detail;

  RawRecord(int sourceIndex, String docId, String recordId, String uri) {
    this.sourceIndex = sourceIndex;
    this.docId = docId;
    this.recordId = recordId;
    this.uri = uri;
  }

  /** Whether it is kept so far. */
  boolean isKept() {
    return reason == null;
  }

  RawRecord reject(String why, String exactly) {
    reason = why;
    detail = exactly;
    return this;
  }
}
