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

/** Makes records of entries, and counts what they unfold to. */
final class ZipEntryRecords {
  private final RecordFactory records;
  private final ExpansionLimit limit;
  private long unfolded;

  ZipEntryRecords(RecordFactory records, double maxRatio) {
    this.records = records;
    this.limit = new ExpansionLimit(maxRatio);
  }

  /** Folders, and what is hidden. */
  static boolean isPassedOver(String name) {
    return name.isEmpty() || name.endsWith("/") || ZipEntryNames.isHidden(name);
  }

  /**
   * The bytes of an entry, at most one more than a document may have.
   *
   * @throws TooLargeException if all entries together unfold too far
   */
  byte[] bytes(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes((int) records.maxDocumentBytes() + 1);
    unfolded += bytes.length;
    limit.check(unfolded, records.file().length());
    return bytes;
  }

  /** The entry as a record, kept or rejected. */
  RawRecord record(String name, InputStream in) throws IOException {
    byte[] bytes = bytes(in);
    String place = "#" + name;
    if (bytes.length > records.maxDocumentBytes()) {
      return records.rejected(place, bytes, "too_large", records.tooLarge("unfolds"));
    }
    SourceFormat named = FormatDetector.byName(SourceFormat.AUTO, ZipEntryNames.last(name));
    if (Compression.byMagic(bytes) != Compression.NONE) {
      return records.rejected(place, bytes, "bad_format", "is packed once more");
    }
    SourceFormat format = FormatDetector.byNameAndContent(named, bytes);
    return switch (format) {
      case TEXT, MARKDOWN, HTML, AUTO -> records.page(place, null, bytes, format, null);
      case ZIP -> records.rejected(place, bytes, "bad_format", "is an archive within an archive");
      case JSONL, JSON, CSV, PARQUET, WARC, WET ->
          records.rejected(place, bytes, "bad_format", "holds many records; unpack the archive");
    };
  }
}
