package org.wenmai.source;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wenmai.document.DecodedContent;
import org.wenmai.document.Document;
import org.wenmai.document.DocumentMetadata;
import org.wenmai.document.DocumentOrigin;
import org.wenmai.document.PublicationDate;
import org.wenmai.document.Rejection;

/** What ingest knows of a document, as a value that tests can collect and compare. */
public record DecodedRecord(
    String docId,
    String recordId,
    @Nullable String externalId,
    String uri,
    String source,
    String jobSource,
    @Nullable String title,
    @Nullable String author,
    @Nullable String canonicalUri,
    @Nullable Instant publishedAt,
    @Nullable LocalDate publishedDate,
    @Nullable String publishedPrecision,
    @Nullable String language,
    @Nullable String text,
    String charset,
    double charsetConfidence,
    @Nullable Long pageCharCount,
    @Nullable String stage,
    @Nullable String reason,
    @Nullable String detail,
    @Nullable String excerpt,
    Map<String, String> extra)
    implements Serializable {

  static DecodedRecord of(Document document) {
    DocumentOrigin origin = document.origin();
    DocumentMetadata metadata = document.metadata();
    DecodedContent content = document.content();
    Optional<PublicationDate> published = Optional.ofNullable(metadata.published());
    Optional<Rejection> rejection = document.rejection();
    return new DecodedRecord(
        origin.docId(),
        origin.recordId(),
        origin.externalId(),
        origin.uri(),
        origin.source(),
        origin.jobSource(),
        metadata.title(),
        metadata.author(),
        metadata.canonicalUri(),
        published.map(PublicationDate::at).orElse(null),
        published.map(PublicationDate::date).orElse(null),
        published.map(PublicationDate::precision).orElse(null),
        metadata.language(),
        content.text(),
        content.charset(),
        content.charsetConfidence(),
        content.pageCharCount(),
        rejection.map(Rejection::stage).orElse(null),
        rejection.map(Rejection::reason).orElse(null),
        rejection.map(Rejection::detail).orElse(null),
        rejection.map(Rejection::excerpt).orElse(null),
        metadata.extra());
  }
}
