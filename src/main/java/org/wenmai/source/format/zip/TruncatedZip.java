package org.wenmai.source.format.zip;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.wenmai.source.io.TooLargeException;
import org.wenmai.source.record.FileContent;
import org.wenmai.source.record.RawRecord;
import org.wenmai.source.record.RecordFactory;
import org.wenmai.source.record.RecordReader;
import org.wenmai.source.record.WellFormedText;

/**
 * Reads a zip file whose central directory is broken or missing: entry by entry up to the break,
 * and no more entries than a central directory may have.
 */
final class TruncatedZip implements RecordReader {
  private final FileContent content;
  private final ZipArchiveInputStream in;
  private final ZipEntryRecords entries;
  private final UniqueEntryNames unique = new UniqueEntryNames();
  private String fragment = "";
  private int entriesRead;
  private long directoryBytes;
  private boolean ended;

  TruncatedZip(FileContent content, InputStream bytes, RecordFactory records, double maxRatio) {
    this.content = content;
    this.in = new ZipArchiveInputStream(bytes);
    this.entries = new ZipEntryRecords(records, maxRatio);
  }

  @Override
  public @Nullable RawRecord read() throws IOException {
    if (ended) {
      return null;
    }
    ended = true;
    for (ZipArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
      String name = WellFormedText.text(entry.getName()).replace('\\', '/');
      count(name);
      if (ZipEntryRecords.isSkipped(name)) {
        continue;
      }
      name = unique.of(name);
      fragment = "#" + name;
      RawRecord record = entries.record(name, in);
      ended = false;
      return record;
    }
    throw new EOFException("has no sound list of its entries");
  }

  /** Names are kept in memory, as a central directory is. */
  private void count(String name) throws TooLargeException {
    entriesRead++;
    directoryBytes += ZipEndRecord.MIN_ENTRY_BYTES + name.length();
    if (entriesRead > ZipRecordReader.MAX_ENTRIES) {
      throw new TooLargeException("has more than " + ZipRecordReader.MAX_ENTRIES + " entries");
    }
    if (directoryBytes > ZipEndRecord.MAX_DIRECTORY_BYTES) {
      throw new TooLargeException("has entries whose names are too long together");
    }
  }

  @Override
  public String fragment() {
    return fragment + "+";
  }

  @Override
  public void close() throws IOException {
    in.close();
    content.close();
  }
}
