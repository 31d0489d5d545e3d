package org.wenmai.source.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.wenmai.source.plan.InputFile;
import org.wenmai.source.plan.SourceConfig;
import org.wenmai.source.plan.SourceFormat;
import org.wenmai.text.charset.DecodedText;

/** Makes the records of one file: keys, ids, and what the source says of all of them. */
public final class RecordFactory {
  /** Bytes of a rejected record that go on, for its excerpt. */
  public static final int EXCERPT_BYTES = 1024;

  private final InputFile file;
  private final SourceConfig source;
  private final long maxDocumentBytes;

  public RecordFactory(InputFile file, SourceConfig source, long maxDocumentBytes) {
    this.file = file;
    this.source = source;
    this.maxDocumentBytes = maxDocumentBytes;
  }

  public InputFile file() {
    return file;
  }

  public SourceConfig source() {
    return source;
  }

  public long maxDocumentBytes() {
    return maxDocumentBytes;
  }

  /** The file as one record, not decoded yet. */
  public RawRecord whole(byte[] bytes, SourceFormat format) {
    RawRecord record = withContent(file.key(), file.path(), bytes);
    record.bytes = bytes;
    record.format = format;
    return record;
  }

  /**
   * A file within the file as one record, not decoded yet: a page of a web archive, an entry of a
   * zip.
   *
   * @param place # and its name there
   * @param uri where it comes from; null where the file and the place say that
   * @param namedCharset the charset that came with it; null where nothing says
   */
  public RawRecord page(
      String place,
      @Nullable String uri,
      byte[] bytes,
      SourceFormat format,
      @Nullable String namedCharset) {
    RawRecord record =
        withContent(file.key() + place, uri == null ? file.path() + place : uri, bytes);
    record.bytes = bytes;
    record.format = format;
    record.namedCharset = namedCharset;
    record.pageUri = uri;
    return record;
  }

  /**
   * One of many records of the file.
   *
   * @param place # and where it is
   * @param read charset and confidence of the file or line
   * @param raw the record as it stands in the file, for the excerpt; may be empty
   */
  public RawRecord structured(String place, RecordFields fields, DecodedText read, byte[] raw) {
    String text = fields.text();
    if (text == null) {
      String name = source.fields().getOrDefault("text", "");
      return rejected(place, raw, "no_text", "has no text in field " + name);
    }
    String key = fields.id() == null ? file.key() + place : fields.id();
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    RawRecord record = withContent(key, file.path() + place, content);
    record.externalId = fields.id();
    if (content.length > maxDocumentBytes) {
      record.bytes = Arrays.copyOf(content, EXCERPT_BYTES);
      return record.reject("too_large", tooLarge(content.length + " bytes of text"));
    }
    record.text = text;
    record.title = fields.title();
    record.publishedAt = fields.publishedAt();
    record.source = fields.source() == null ? source.name() : fields.source();
    record.language = fields.language() == null ? source.language() : fields.language();
    record.charset = read.charset();
    record.charsetConfidence = read.confidence();
    return record;
  }

  /** A record whose bytes were read and are of no use. */
  public RawRecord rejected(String place, byte[] content, String reason, String detail) {
    return rejected(place, null, content, reason, detail);
  }

  /** The same, of a record that comes from elsewhere. */
  public RawRecord rejected(
      String place, @Nullable String uri, byte[] content, String reason, String detail) {
    String from = uri == null ? file.path() + place : uri;
    RawRecord record = withContent(file.key() + place, from, content);
    record.bytes = Arrays.copyOf(content, Math.min(content.length, EXCERPT_BYTES));
    return record.reject(reason, detail);
  }

  /**
   * A record, or the rest of a file, that was not read.
   *
   * @param length bytes that it has, as far as known
   */
  public RawRecord unread(String place, long length, String reason, String detail) {
    String key = file.key() + place;
    String uri = file.path() + place;
    String docId = RecordIds.unread(source.name(), key, uri, length);
    RawRecord record =
        new RawRecord(file.sourceIndex(), docId, RecordIds.record(source.name(), key), uri);
    record.source = source.name();
    return record.reject(reason, detail);
  }

  /** What is said of a record that is too large. */
  public String tooLarge(String size) {
    return size + ", more than the " + maxDocumentBytes + " that ingest.max-document-bytes allows";
  }

  private RawRecord withContent(String key, String uri, byte[] content) {
    RawRecord record =
        new RawRecord(
            file.sourceIndex(),
            RecordIds.document(source.name(), key, content),
            RecordIds.record(source.name(), key),
            uri);
    record.source = source.name();
    record.language = source.language();
    return record;
  }
}
