package org.wenmai.source.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.wenmai.source.plan.InputFile;
import org.wenmai.source.plan.SourceConfig;
import org.wenmai.source.plan.SourceFormat;
import org.wenmai.text.charset.DecodedText;

/**
 * Makes the records of one file: their keys and ids, and what the source gives to all of them.
 *
 * <p>A record within the file is named by a fragment: # and an offset, a row number or a name. It
 * is appended to the key and to the path of the file.
 */
public final class RecordFactory {
  /** Bytes of a rejected record that are kept for its excerpt. */
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
  public RawRecord wholeFile(byte[] bytes, SourceFormat format) {
    RawRecord record = withContent(file.key(), file.path(), bytes);
    record.bytes = bytes;
    record.format = format;
    return record;
  }

  /**
   * A file within the file as one record, not decoded yet: a page of a web archive, an entry of a
   * zip file.
   *
   * @param uri where it comes from; null where path and fragment say that
   * @param namedCharset the charset that a header names; null where there is none
   */
  public RawRecord embeddedFile(
      String fragment,
      @Nullable String uri,
      byte[] bytes,
      SourceFormat format,
      @Nullable String namedCharset) {
    RawRecord record =
        withContent(file.key() + fragment, uri == null ? file.path() + fragment : uri, bytes);
    record.bytes = bytes;
    record.format = format;
    record.namedCharset = namedCharset;
    record.pageUri = uri;
    return record;
  }

  /**
   * One of many records of the file, from its fields.
   *
   * @param decoded charset and confidence of the file or line
   * @param raw the bytes of the record, for its excerpt; may be empty
   */
  public RawRecord structured(
      String fragment, RecordFields fields, DecodedText decoded, byte[] raw) {
    return structured(fragment, fields, decoded, raw, "");
  }

  /**
   * One of many records of the file, from its fields.
   *
   * @param advice what to add to the detail where there is no text; may be empty
   */
  public RawRecord structured(
      String fragment, RecordFields fields, DecodedText decoded, byte[] raw, String advice) {
    String text = fields.text();
    if (text == null) {
      String name = source.fields().getOrDefault("text", "");
      String detail = "has no text in field " + name + (advice.isEmpty() ? "" : "; " + advice);
      return rejected(fragment, raw, "no_text", detail);
    }
    String key = fields.id() == null ? file.key() + fragment : fields.id();
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    RawRecord record = withContent(key, file.path() + fragment, content);
    record.externalId = fields.id();
    if (content.length > maxDocumentBytes) {
      record.bytes = Arrays.copyOf(content, EXCERPT_BYTES);
      return record.reject("too_large", tooLargeDetail(content.length + " bytes of text"));
    }
    record.text = text;
    record.title = fields.title();
    record.publishedAt = fields.publishedAt();
    record.source = fields.source() == null ? source.name() : fields.source();
    record.language = fields.language() == null ? source.language() : fields.language();
    record.author = fields.author();
    record.canonicalUri = fields.url();
    record.extra = fields.extra();
    record.charset = decoded.charset();
    record.charsetConfidence = decoded.confidence();
    return record;
  }

  /** A record whose bytes were read and rejected. */
  public RawRecord rejected(String fragment, byte[] content, String reason, String detail) {
    return rejected(fragment, null, content, reason, detail);
  }

  /** A record from a URI whose bytes were read and rejected. */
  public RawRecord rejected(
      String fragment, @Nullable String uri, byte[] content, String reason, String detail) {
    String from = uri == null ? file.path() + fragment : uri;
    RawRecord record = withContent(file.key() + fragment, from, content);
    record.bytes = Arrays.copyOf(content, Math.min(content.length, EXCERPT_BYTES));
    return record.reject(reason, detail);
  }

  /**
   * A record, or the rest of a file, that was not read.
   *
   * @param length its length in bytes, as far as it is known
   */
  public RawRecord unread(String fragment, long length, String reason, String detail) {
    String key = file.key() + fragment;
    String uri = file.path() + fragment;
    String docId = RecordIds.unread(source.name(), key, uri, length);
    RawRecord record =
        new RawRecord(file.sourceIndex(), docId, RecordIds.record(source.name(), key), uri);
    record.source = source.name();
    return record.reject(reason, detail);
  }

  /** A record, or the rest of a file, that could not be read. */
  public RawRecord unread(String fragment, long length, Throwable e) {
    return unread(fragment, length, RejectionCause.reason(e), RejectionCause.detail(e));
  }

  /** The detail of the rejection of a record that is too large. */
  public String tooLargeDetail(String size) {
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
