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
 * A zip whose list of entries is broken or missing: the entries that come before the break, and no
 * more of them than a list might have.
 */
final class TruncatedZip implements RecordReader {
  private final FileContent content;
  private final ZipArchiveInputStream in;
  private final ZipEntryRecords entries;
  private final UniqueEntryNames unique = new UniqueEntryNames();
  private String place = "";
  private int entriesRead;
  private long listBytes;
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
      if (ZipEntryRecords.isPassedOver(name)) {
        continue;
      }
      name = unique.of(name);
      place = "#" + name;
      RawRecord record = entries.record(name, in);
      ended = false;
      return record;
    }
    throw new EOFException("has no sound list of its entries");
  }

  /** Names are kept in memory, as a list would be. */
  private void count(String name) throws TooLargeException {
    entriesRead++;
    listBytes += ZipEndRecord.SMALLEST_ENTRY + name.length();
    if (entriesRead > ZipRecordReader.MOST_ENTRIES) {
      throw new TooLargeException("has more than " + ZipRecordReader.MOST_ENTRIES + " entries");
    }
    if (listBytes > ZipEndRecord.MOST_LIST_BYTES) {
      throw new TooLargeException("has entries whose names are too long together");
    }
  }

  @Override
  public String place() {
    return place + "+";
  }

  @Override
  public void close() throws IOException {
    in.close();
    content.close();
  }
}
