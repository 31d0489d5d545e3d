package org.wenmai.source.format.zip;

import java.io.IOException;
import java.io.InputStream;
import org.wenmai.source.io.Compression;
import org.wenmai.source.io.ExpansionLimit;
import org.wenmai.source.io.TooLargeException;
import org.wenmai.source.plan.FormatDetector;
import org.wenmai.source.plan.SourceFormat;
import org.wenmai.source.record.RawRecord;
import org.wenmai.source.record.RecordFactory;

/** Makes records of the entries of a zip file, and limits their decompressed size. */
final class ZipEntryRecords {
  private final RecordFactory records;
  private final ExpansionLimit limit;
  private long decompressed;

  ZipEntryRecords(RecordFactory records, double maxRatio) {
    this.records = records;
    this.limit = new ExpansionLimit(maxRatio);
  }

  /** Whether an entry is a folder or hidden. */
  static boolean isSkipped(String name) {
    return name.isEmpty() || name.endsWith("/") || ZipEntryNames.isHidden(name);
  }

  /**
   * The bytes of an entry, at most one more than a document may have.
   *
   * @throws TooLargeException if all entries so far are too large for the file
   */
  byte[] bytes(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes((int) records.maxDocumentBytes() + 1);
    decompressed += bytes.length;
    limit.check(decompressed, records.file().length());
    return bytes;
  }

  /** The entry as a record, kept or rejected. */
  RawRecord record(String name, InputStream in) throws IOException {
    byte[] bytes = bytes(in);
    String fragment = "#" + name;
    if (bytes.length > records.maxDocumentBytes()) {
      return records.rejected(fragment, bytes, "too_large", records.tooLargeDetail("unfolds"));
    }
    SourceFormat named = FormatDetector.byName(SourceFormat.AUTO, ZipEntryNames.fileName(name));
    if (Compression.byMagic(bytes) != Compression.NONE) {
      return records.rejected(fragment, bytes, "bad_format", "is packed once more");
    }
    SourceFormat format = FormatDetector.byNameAndContent(named, bytes);
    return switch (format) {
      case TEXT, MARKDOWN, HTML, AUTO -> records.embeddedFile(fragment, null, bytes, format, null);
      case ZIP ->
          records.rejected(fragment, bytes, "bad_format", "is an archive within an archive");
      case JSONL, JSON, CSV, PARQUET, WARC, WET ->
          records.rejected(fragment, bytes, "bad_format", "holds many records; unpack the archive");
    };
  }
}
