package org.wenmai.source.record;

import java.io.Serializable;
import java.util.Map;
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

  /** The charset that the HTTP header names: a hint. */
  public @Nullable String namedCharset;

  /** Base URI of the relative links of a page. */
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

  /** Fields that the source does not map. */
  public Map<String, String> extra = Map.of();

  /** Code points of all visible text of a page, without white space. */
  public @Nullable Long pageCharCount;

  /** Title of the book that a chapter is from, for want of a better one. */
  public @Nullable String otherTitle;

  /** Authors of the book. */
  public @Nullable String otherAuthor;

  /** Date of the book, or of the file on the web server. */
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

  /** Whether it has not been rejected so far. */
  public boolean isKept() {
    return reason == null;
  }

  /** Rejects it, and returns it. */
  public RawRecord reject(String reason, String detail) {
    this.reason = reason;
    this.detail = detail;
    return this;
  }
}
