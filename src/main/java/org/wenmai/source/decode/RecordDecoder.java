package org.wenmai.source.decode;

import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.wenmai.source.IngestStage;
import org.wenmai.source.plan.CorpusConfig;
import org.wenmai.source.record.RawRecord;
import org.wenmai.source.record.RecordFactory;
import org.wenmai.source.record.WellFormedText;
import org.wenmai.text.charset.DecodedText;
import org.wenmai.text.charset.TextDecoder;
import org.wenmai.text.page.PageTextMode;

/** Decodes records and turns them into rows of {@link IngestStage#COLUMNS}. */
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

  public Row row(RawRecord record) {
    try {
      decode(record);
    } catch (RuntimeException | StackOverflowError e) {
      // A library may break on what a file holds; that costs the file and not the run.
      record.reject("failed", e.toString());
    }
    Optional<PublishedAt> published =
        Optional.ofNullable(record.publishedAt).flatMap(d -> PublishedAt.parse(d, zone));
    return RowFactory.create(
        record.docId,
        record.recordId,
        record.externalId,
        record.uri,
        record.source == null ? "" : record.source,
        record.title,
        record.author,
        record.canonicalUri,
        published.map(p -> p.at().truncatedTo(ChronoUnit.MICROS)).orElse(null),
        published.map(PublishedAt::date).orElse(null),
        published.map(p -> p.precision().published()).orElse(null),
        record.isKept() ? record.text : null,
        record.charset,
        record.charsetConfidence,
        record.isKept() ? record.pageCharCount : null,
        record.language,
        corpus.sources().get(record.sourceIndex).name(),
        rejection(record));
  }

  private void decode(RawRecord record) {
    byte[] bytes = record.bytes;
    if (!record.isKept() || bytes == null) {
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
      case MARKDOWN -> readFrontMatter(record, record.text);
      case HTML -> HtmlRecordDecoder.fill(record, record.text, pageText);
      default -> {}
    }
    record.title = first(record.title, record.otherTitle);
    record.author = first(record.author, record.otherAuthor);
    record.publishedAt = first(record.publishedAt, record.otherPublishedAt);
  }

  private static @Nullable String first(@Nullable String said, @Nullable String other) {
    return said != null ? said : other;
  }

  private static void readFrontMatter(RawRecord record, String text) {
    FrontMatter front = FrontMatter.of(text);
    record.text = front.body();
    record.title = front.title();
    record.publishedAt = front.date();
    record.author = front.author();
    record.language = first(record.language, front.language());
  }

  private static @Nullable Row rejection(RawRecord record) {
    return record.isKept()
        ? null
        : RowFactory.create(STAGE, record.reason, record.detail, excerpt(record));
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
