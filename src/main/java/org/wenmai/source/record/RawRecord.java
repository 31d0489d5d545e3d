package org.wenmai.source.record;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.wenmai.source.plan.SourceFormat;

/**
 * A record between reading and decoding. A plain class with plain fields: it is shuffled by
 * whatever serializer the session has, and not all of them know records.
 */
public final class RawRecord implements Serializable {
  private static final long serialVersionUID = 1L;

  public final int sourceIndex;
  public final String docId;
  public final String recordId;
  public final String uri;

  /** What the bytes are, once they are decoded: TEXT, MARKDOWN or HTML. */
  public SourceFormat format = SourceFormat.TEXT;

  /** The charset that came with the bytes, as an HTTP header names it: a hint. */
  public @Nullable String namedCharset;

  /** Where a page was fetched; its relative links are seen from there. */
  public @Nullable String pageUri;

  /** Not decoded yet: all of a file, or the beginning of what is rejected. */
  public byte @Nullable [] bytes;

  public @Nullable String text;
  public @Nullable String externalId;
  public @Nullable String title;
  public @Nullable String publishedAt;
  public @Nullable String source;
  public @Nullable String language;
  public @Nullable String author;
  public @Nullable String canonicalUri;

  /** Of a page: code points of all its visible text, white space apart. */
  public @Nullable Long pageCharCount;

  /** For want of a better one: the title of the book that a chapter is from. */
  public @Nullable String otherTitle;

  /** Those who wrote the book. */
  public @Nullable String otherAuthor;

  /** The date of the book, or of the file on the web server. */
  public @Nullable String otherPublishedAt;

  public String charset = "";
  public double charsetConfidence;
  public @Nullable String reason;
  public @Nullable String detail;

  public RawRecord(int sourceIndex, String docId, String recordId, String uri) {
    this.sourceIndex = sourceIndex;
    this.docId = docId;
    this.recordId = recordId;
    this.uri = uri;
  }

  /** Whether it is kept so far. */
  public boolean isKept() {
    return reason == null;
  }

  public RawRecord reject(String why, String exactly) {
    reason = why;
    detail = exactly;
    return this;
  }
}
