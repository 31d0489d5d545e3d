package org.wenmai.source.decode;

import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wenmai.document.DecodedContent;
import org.wenmai.document.Document;
import org.wenmai.document.DocumentMetadata;
import org.wenmai.document.DocumentOrigin;
import org.wenmai.document.PublicationDate;
import org.wenmai.document.Rejection;
import org.wenmai.source.plan.CorpusConfig;
import org.wenmai.source.record.RawRecord;
import org.wenmai.source.record.RecordFactory;
import org.wenmai.source.record.WellFormedText;
import org.wenmai.text.charset.DecodedText;
import org.wenmai.text.charset.FileSignature;
import org.wenmai.text.charset.TextDecoder;
import org.wenmai.text.page.PageTextMode;

/** Decodes records: from bytes to documents with text, title and date. For one thread. */
public final class RecordDecoder {
  static final String STAGE = "ingest";
  private static final int EXCERPT_CODE_POINTS = 200;

  private final CorpusConfig corpus;
  private final ZoneId zone;
  private final PageTextMode pageText;

  public RecordDecoder(CorpusConfig corpus, PageTextMode pageText) {
    this.corpus = corpus;
    this.zone = corpus.zone();
    this.pageText = pageText;
  }

  /** Decodes a record; what goes wrong is a rejection of the document. */
  public Document decode(RawRecord record) {
    try {
      decodeContent(record);
    } catch (RuntimeException | StackOverflowError e) {
      // A library may break on what a file holds; that costs the file and not the run.
      record.reject("failed", Rejection.describe(e));
    }
    Rejection rejection = rejection(record);
    return rejection == null
        ? new Document(origin(record), metadata(record), content(record))
        : Document.rejected(origin(record), metadata(record), content(record), rejection);
  }

  private DocumentOrigin origin(RawRecord record) {
    return new DocumentOrigin(
        record.docId,
        record.recordId,
        record.externalId,
        record.uri,
        record.source == null ? "" : record.source,
        corpus.sources().get(record.sourceIndex).name());
  }

  private DocumentMetadata metadata(RawRecord record) {
    PublicationDate published =
        Optional.ofNullable(record.publishedAt)
            .flatMap(date -> PublishedAt.parse(date, zone))
            .map(PublishedAt::toDate)
            .orElse(null);
    return new DocumentMetadata(
        record.title,
        record.author,
        record.canonicalUri,
        published,
        record.language,
        record.publishedAt != null && !record.publishedAt.isBlank(),
        record.extra);
  }

  private static DecodedContent content(RawRecord record) {
    return new DecodedContent(
        record.isKept() ? record.text : null,
        record.charset,
        record.charsetConfidence,
        record.isKept() ? record.pageCharCount : null);
  }

  private void decodeContent(RawRecord record) {
    byte[] bytes = record.bytes;
    if (record.isKept() && bytes == null) {
      FieldMarkupDecoder.decode(
          record, corpus.sources().get(record.sourceIndex).textMarkup(), pageText);
    }
    if (!record.isKept() || bytes == null) {
      return;
    }
    Optional<FileSignature> foreign = FileSignature.of(bytes);
    if (foreign.isPresent()) {
      record.reject("bad_format", foreign.get().detail());
      return;
    }
    Optional<DecodedText> decoded = TextDecoder.decodeHinted(bytes, record.namedCharset);
    if (decoded.isEmpty()) {
      record.reject("undecodable", "is not text in any known charset");
      return;
    }
    record.bytes = null;
    record.charset = decoded.get().charset();
    record.charsetConfidence = decoded.get().confidence();
    record.text = WellFormedText.text(decoded.get().text());
    switch (record.format) {
      case MARKDOWN -> readFrontMatter(record, FrontMatter.of(record.text));
      case HTML -> readPage(record, record.text);
      default -> {}
    }
    record.title = first(record.title, record.otherTitle);
    record.author = first(record.author, record.otherAuthor);
    record.publishedAt = first(record.publishedAt, record.otherPublishedAt);
  }

  private static @Nullable String first(@Nullable String said, @Nullable String other) {
    return said != null ? said : other;
  }

  /** Sites are generated of pages that have front matter as well. */
  private void readPage(RawRecord record, String text) {
    FrontMatter front = FrontMatter.ofPage(text);
    if (front.body().length() < text.length()) {
      readFrontMatter(record, front);
    }
    HtmlRecordDecoder.fill(record, front.body(), pageText);
  }

  private static void readFrontMatter(RawRecord record, FrontMatter front) {
    record.text = front.body();
    record.title = front.title();
    record.publishedAt = front.date();
    record.author = front.author();
    record.language = first(record.language, front.language());
  }

  private static @Nullable Rejection rejection(RawRecord record) {
    return record.reason == null
        ? null
        : new Rejection(STAGE, record.reason, record.detail, excerpt(record));
  }

  private static @Nullable String excerpt(RawRecord record) {
    String text = record.text;
    if (text == null && record.bytes != null) {
      byte[] head =
          java.util.Arrays.copyOf(
              record.bytes, Math.min(record.bytes.length, RecordFactory.EXCERPT_BYTES));
      text = TextDecoder.decode(head, null).map(d -> WellFormedText.text(d.text())).orElse(null);
    }
    if (text == null || text.isEmpty()) {
      return null;
    }
    int points = text.codePointCount(0, Math.min(text.length(), 2 * EXCERPT_CODE_POINTS));
    return text.substring(0, text.offsetByCodePoints(0, Math.min(points, EXCERPT_CODE_POINTS)));
  }
}
